import { RESULT_CODES, type ResultCodeKey } from '@goldenhour/nemc';
import type { Row } from './row';

export interface Page {
  readonly rows: readonly Row[];
  readonly numOfRows: number;
  readonly pageNo: number;
  readonly totalCount: number;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const escape = (text: string): string =>
  text.replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);

function itemXml(row: Row): string {
  let xml = '<item>';
  for (const tag in row) {
    const value = row[tag]!;
    xml += `<${tag}>${typeof value === 'number' ? value : escape(value)}</${tag}>`;
  }
  return `${xml}</item>`;
}

function headerXml(code: ResultCodeKey): string {
  return `<header><resultCode>${code}</resultCode><resultMsg>${RESULT_CODES[code].name}</resultMsg></header>`;
}

function pageXml({ rows, numOfRows, pageNo, totalCount }: Page): string {
  const items = rows.length === 0 ? '<items/>' : `<items>${rows.map(itemXml).join('')}</items>`;
  const counts = `<numOfRows>${numOfRows}</numOfRows><pageNo>${pageNo}</pageNo><totalCount>${totalCount}</totalCount>`;
  return `<body>${items}${counts}</body>`;
}

/** In JSON the real API gives an array for two or more rows, an object for one, and "" for none. */
function pageJson({ rows, numOfRows, pageNo, totalCount }: Page): object {
  const items = rows.length === 0 ? '' : { item: rows.length === 1 ? rows[0] : rows };
  return { items, numOfRows, pageNo, totalCount };
}

/** An answer of the service itself: with a page of rows, or with nothing but an error code. */
export function writeEnvelope(json: boolean, code: ResultCodeKey, page?: Page): string {
  if (json) {
    const header = { resultCode: code, resultMsg: RESULT_CODES[code].name };
    return JSON.stringify({ response: { header, ...(page && { body: pageJson(page) }) } });
  }
  return `${XML_DECLARATION}<response>${headerXml(code)}${page ? pageXml(page) : ''}</response>`;
}

/** An error of the gateway in front of the service: always XML, whatever was asked for. */
export function writeGatewayError(code: ResultCodeKey): string {
  return (
    '<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>' +
    `<returnAuthMsg>${RESULT_CODES[code].name}</returnAuthMsg><returnReasonCode>${code}</returnReasonCode>` +
    '</cmmMsgHeader></OpenAPI_ServiceResponse>'
  );
}
