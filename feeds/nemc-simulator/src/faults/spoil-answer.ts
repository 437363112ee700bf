import { XML_DECLARATION } from '../envelope';
import type { Row } from '../row';
import type { Fault } from './answer-faults';
import type { AnswerFaultKind } from './kinds';

const has = (fault: Fault | undefined, kind: AnswerFaultKind): boolean => fault?.kinds.has(kind) ?? false;

/** All rows of an answer, before they are cut into pages. */
export function spoilRows(fault: Fault | undefined, rows: readonly Row[]): readonly Row[] {
  if (has(fault, 'zero')) return [];
  if (has(fault, 'one-row')) return rows.slice(0, 1);
  return has(fault, 'half') ? rows.slice(0, Math.floor(rows.length * 0.4)) : rows;
}

export function spoilPage(fault: Fault | undefined, rows: readonly Row[]): readonly Row[] {
  if (has(fault, 'empty-items')) return [];
  return has(fault, 'partial') ? rows.slice(0, Math.floor((rows.length * 2) / 3)) : rows;
}

export function spoilText(fault: Fault | undefined, text: string): string {
  if (has(fault, 'malformed')) return text.slice(0, Math.floor(text.length * 0.6));
  const declaration = XML_DECLARATION.replace('"yes"', '"true"');
  // JSON has no declaration and stays as it is.
  return has(fault, 'invalid-declaration') ? text.replace(XML_DECLARATION, declaration) : text;
}
