import { digestOf } from '../token/digest';
import type { CoordinateUsageRow } from './coordinate-usage.entity';
import type { OperationUsageRow, RecordedOperationRow } from './recorded-operation.entity';
import type { UsageReport } from './report';

export const HOUR_MS = 60 * 60 * 1000;
/** Clocks of other machines may run ahead so far. */
const AHEAD_MS = 10 * 60 * 1000;

/** What a report adds to the tables: each key once. */
export interface UsageSummary {
  readonly coordinates: Plain<CoordinateUsageRow>[];
  readonly operations: Plain<OperationUsageRow>[];
  readonly bodies: Plain<RecordedOperationRow>[];
  readonly accepted: number;
  readonly rejected: number;
}

type Plain<T> = { -readonly [K in keyof T as K extends string ? K : never]: T[K] };

/** @param now epoch milliseconds; what was sent after it, or longer ago than `keepMs`, is rejected */
export function summaryOf(report: UsageReport, now: number, keepMs: number): UsageSummary {
  const hashes = new Map<string, string>();
  const operations = new Map<string, Plain<OperationUsageRow>>();
  const bodies = new Map<string, Plain<RecordedOperationRow>>();
  // Not by hash: the same text may come with other coordinates, when the schema changed within a report.
  const groups = new Map<string, { key: string; client: string; hour: number; uses: number }>();
  let [accepted, rejected] = [0, report.rejected];
  for (const { key, at, client, clientVersion, failed, times } of report.sent) {
    if (at > now + AHEAD_MS || at < now - keepMs) {
      rejected += 1;
      continue;
    }
    accepted += 1;
    const { name, body } = report.operations.get(key)!;
    const hour = Math.floor(Math.min(at, now) / HOUR_MS);
    const hash = hashes.get(key) ?? digestOf(body);
    hashes.set(key, hash);
    const group = groupIn(groups, `${key}\0${client}\0${hour}`, () => ({ key, client, hour, uses: 0 }));
    group.uses += times;
    const usage = groupIn(operations, `${hash}\0${client}\0${clientVersion}\0${hour}`, () => ({
      hash,
      client,
      clientVersion,
      hour,
      uses: 0,
      failures: 0,
    }));
    usage.uses += times;
    if (failed) usage.failures += times;
    const recorded = groupIn(bodies, hash, () => ({ hash, name, body, lastHour: hour }));
    recorded.lastHour = Math.max(recorded.lastHour, hour);
  }
  const coordinates = new Map<string, Plain<CoordinateUsageRow>>();
  for (const { key, client, hour, uses } of groups.values()) {
    for (const coordinate of report.operations.get(key)!.fields) {
      const row = groupIn(coordinates, `${coordinate}\0${client}\0${hour}`, () => ({
        coordinate,
        client,
        hour,
        uses: 0,
      }));
      row.uses += uses;
    }
  }
  return {
    // In the order of their keys: two reports that are taken at once then lock rows in the same order.
    coordinates: byKey(coordinates),
    operations: byKey(operations),
    bodies: byKey(bodies),
    accepted,
    rejected,
  };
}

function groupIn<T>(groups: Map<string, T>, key: string, make: () => T): T {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const made = make();
  groups.set(key, made);
  return made;
}

function byKey<T>(groups: ReadonlyMap<string, T>): T[] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
