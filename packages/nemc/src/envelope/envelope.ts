import { failed, type Failed } from '../failure';
import { findResultCode } from '../fields/result-codes';
import { failureOfCode, readGatewayError } from './gateway-error';
import type { RawRow } from './raw-row';
import { childOf, rowsOf, textOf } from './tree';
import { parseXml, type ParsedBody } from './xml';

export interface Envelope {
  readonly ok: true;
  readonly rows: readonly RawRow[];
  /** Rows of the whole result, over all pages. */
  readonly totalCount: number;
  readonly pageNo: number;
  readonly numOfRows: number;
}

/**
 * Reads one response body, XML or JSON, success or error. The body itself says which it is: the gateway sends its
 * errors as XML where JSON was asked, so no content type is trusted.
 *
 * Whether all rows came is for the caller to judge, who knows the other pages.
 */
export function parseEnvelope(body: string): Envelope | Failed {
  const parsed = parseBody(body);
  if (parsed?.root === undefined)
    return failed('MALFORMED', 'The answer is neither XML nor JSON, or it is cut off.');
  const gateway = childOf(parsed.root, 'OpenAPI_ServiceResponse');
  if (gateway !== undefined) return readGatewayError(gateway);
  const response = childOf(parsed.root, 'response');
  const code = textOf(childOf(childOf(response, 'header'), 'resultCode'));
  if (code === undefined)
    return failed('MALFORMED', 'The answer has no result code: it is not an envelope of this API.');
  if (findResultCode(code)?.class !== 'ok') return failureOfCode(code);
  return readBody(childOf(response, 'body'), parsed.rows);
}

function parseBody(body: string): ParsedBody | undefined {
  const text = body.charCodeAt(0) === 0xfeff ? body.slice(1) : body;
  const first = /\S/.exec(text)?.[0];
  if (first === '<') return parseXml(text);
  if (first !== '{') return undefined;
  try {
    return { root: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function readBody(body: unknown, plainRows: readonly RawRow[] | undefined): Envelope | Failed {
  const rows = plainRows ?? rowsOf(childOf(body, 'items'));
  if (!rows) return failed('MALFORMED', 'The answer holds something else than rows.');
  const totalCount = countOf(childOf(body, 'totalCount'));
  if (totalCount === undefined) return failed('MALFORMED', 'The answer has no totalCount.');
  return {
    ok: true,
    rows,
    totalCount,
    pageNo: countOf(childOf(body, 'pageNo')) ?? 1,
    numOfRows: countOf(childOf(body, 'numOfRows')) ?? rows.length,
  };
}

function countOf(value: unknown): number | undefined {
  const text = textOf(value)?.trim();
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
