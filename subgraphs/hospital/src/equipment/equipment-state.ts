import type { Availability, EquipmentState } from '@goldenhour/events';
import type { EquipmentKind } from '@goldenhour/subgraph-kit';
import { AGING_MS } from '../bed/freshness';

/** What the feed last said of one kind of equipment; `raw` is its own text. */
export interface FeedEquipment {
  readonly kind: EquipmentKind;
  readonly availability: Availability;
  readonly raw: string | null;
  readonly units: number | null;
}

/** What the staff last said, and what the feed said then. */
export interface StaffEquipment {
  readonly kind: EquipmentKind;
  readonly availability: Availability;
  readonly units: number | null;
  readonly at: number;
  readonly feedAvailability: Availability;
}

/**
 * What the hospital's equipment shows: the staff's word for 30 minutes or until the feed says something else
 * than it did then; otherwise the feed's.
 */
export function equipmentStates(
  feed: readonly FeedEquipment[],
  staff: readonly StaffEquipment[],
  now: number,
): EquipmentState[] {
  const standing = standingStaffEquipment(feed, staff, now);
  const kinds = new Set([...feed.map((item) => item.kind), ...standing.map((item) => item.kind)]);
  return [...kinds].map((kind) => {
    const fromFeed = feed.find((item) => item.kind === kind);
    const fromStaff = standing.find((item) => item.kind === kind);
    if (fromStaff) {
      const units = fromStaff.units ?? fromFeed?.units ?? null;
      return { kind, availability: fromStaff.availability, units, source: 'STAFF' };
    }
    return { kind, availability: fromFeed!.availability, units: fromFeed!.units, source: 'FEED' };
  });
}

export function standingStaffEquipment(
  feed: readonly FeedEquipment[],
  staff: readonly StaffEquipment[],
  now: number,
): StaffEquipment[] {
  return staff.filter((item) => {
    const fromFeed = feed.find((candidate) => candidate.kind === item.kind)?.availability ?? 'UNKNOWN';
    return now - item.at <= AGING_MS && !contradicts(fromFeed, item);
  });
}

/** Whether the feed says something else than when the staff spoke. Its silence says nothing, as with beds. */
function contradicts(fromFeed: Availability, item: StaffEquipment): boolean {
  return fromFeed !== 'UNKNOWN' && fromFeed !== item.feedAvailability;
}

/**
 * What is left of the staff's words after a report of the feed: they end where it says something else at a
 * later time. A report from before they spoke only says what the feed said then.
 */
export function staffEquipmentAfter(
  staff: readonly StaffEquipment[],
  feed: readonly FeedEquipment[],
  reportedAt: number,
): StaffEquipment[] {
  return staff.flatMap((item) => {
    const feedAvailability = feed.find(({ kind }) => kind === item.kind)?.availability ?? 'UNKNOWN';
    if (reportedAt <= item.at) return [{ ...item, feedAvailability }];
    return contradicts(feedAvailability, item) ? [] : [item];
  });
}

export function formatStaffEquipment(staff: readonly StaffEquipment[]): string | null {
  return staff.length === 0 ? null : JSON.stringify(staff);
}

export function parseFeedEquipment(json: string | null): FeedEquipment[] {
  return json === null ? [] : (JSON.parse(json) as FeedEquipment[]);
}

export function parseStaffEquipment(json: string | null): StaffEquipment[] {
  return json === null ? [] : (JSON.parse(json) as StaffEquipment[]);
}
