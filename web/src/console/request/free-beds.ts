import type { BedKind } from '@goldenhour/client';
import { kindGroupOf, KIND_GROUPS } from '../../map/filter/kind-groups';
import { BED_KINDS } from '../../map/board/kinds';
import type { Statements } from '../beds/bed-draft';
import { ageText, bedNumber, type T } from '../wording';

type Shown = Statements['beds'][number]['shown'];

/** What is known of the free beds of a kind, as an approval would find it. */
export function freeText(kind: BedKind, statements: Statements | null, now: number, t: T): string {
  const shown = shownOf(kind, statements);
  const name = t(`kind.${kind}`);
  if (shown?.available == null || shown.reportedAt == null) return t('approve.freeUnknown', { kind: name });
  const values = {
    kind: name,
    free: bedNumber(shown.available),
    age: ageText(Date.parse(shown.reportedAt), now, t),
  };
  return t(shown.freshness === 'STALE' ? 'approve.freeStale' : 'approve.free', values);
}

/** Why an approval found no bed, for the second look. */
export function whyNone(kind: BedKind, statements: Statements | null, now: number, t: T): string {
  const shown = shownOf(kind, statements);
  if (shown?.available == null || shown.reportedAt == null) return t('approve.reason.unknown');
  const age = ageText(Date.parse(shown.reportedAt), now, t);
  if (shown.freshness !== 'FRESH') return t('approve.reason.stale', { age });
  return t('approve.reason.full', { free: bedNumber(shown.available), age });
}

/** Kinds that can be held: what was asked for first, then what this hospital reports, in the usual groups. */
export function kindsToHold(asked: BedKind, statements: Statements | null) {
  const reported = new Set(statements?.beds.map(({ shown }) => shown.kind));
  const kinds = BED_KINDS.filter((kind) => kind !== asked && reported.has(kind));
  return KIND_GROUPS.map((group) => ({
    group,
    kinds: kinds.filter((kind) => kindGroupOf(kind) === group),
  })).filter((one) => one.kinds.length > 0);
}

function shownOf(kind: BedKind, statements: Statements | null): Shown | undefined {
  return statements?.beds.find(({ shown }) => shown.kind === kind)?.shown;
}
