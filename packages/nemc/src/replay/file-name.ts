import { OPERATIONS, type Operation } from '../fields/operations';
import { parseKst } from '../kst';

/** What the name `<operation>.<scope>.<time>.<xml|json>` of a recorded response says. */
export interface RecordedName {
  readonly operation: Operation;
  readonly scope: string;
  /** Epoch milliseconds; a date alone counts as its midnight. */
  readonly time: number;
}

const SHAPE = /^(\w+)\.(.+)\.(?:[A-Za-z]+[-_]?)?(\d{8})(?:T(\d{6}))?\.(?:xml|json)$/;

/**
 * Reads a recorded file's name. Times are `yyyyMMdd` or `yyyyMMddTHHmmss` in Korea Standard Time, after an optional
 * word (`commit20251216T041935`).
 *
 * @returns the parts, or as text what is wrong
 */
export function parseRecordedName(name: string): RecordedName | string {
  const [, operationName, scope, day, clock = '000000'] = SHAPE.exec(name) ?? [];
  if (operationName === undefined || scope === undefined || day === undefined) {
    return 'the name is not <operation>.<scope>.<time>.<xml|json>';
  }
  const operation = Object.values(OPERATIONS).find((known) => known === operationName);
  if (operation === undefined) return `${operationName} is no operation of the API`;
  const time = parseKst(day + clock);
  return time === undefined ? `${day}T${clock} is no time` : { operation, scope, time };
}
