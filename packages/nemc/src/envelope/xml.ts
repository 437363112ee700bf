import type { RawRow } from './raw-row';
import { readPlainRows } from './plain-rows';
import { parseXmlDocument } from './xml-document';

/** A parsed document; `rows` are there where they were read apart from it. */
export interface ParsedBody {
  readonly root: unknown;
  readonly rows?: readonly RawRow[];
}

const START = '<items>';
const END = '</items>';

/** Parses an XML body: plain rows directly, the envelope around them (and any other shape) with the general parser. */
export function parseXml(body: string): ParsedBody {
  const start = body.indexOf(START);
  const end = body.lastIndexOf(END);
  // A comment, CDATA section or DOCTYPE can hide or fake a tag, so such a body is never cut.
  if (start >= 0 && end > start && !body.includes('<!')) {
    const rows = readPlainRows(body.slice(start + START.length, end));
    if (rows) return { root: parseXmlDocument(body.slice(0, start) + START + body.slice(end)), rows };
  }
  return { root: parseXmlDocument(body) };
}
