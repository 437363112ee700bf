import type { AnnouncementState, BedSource } from '@goldenhour/events';
import { groupBy, type EntityManager } from '@goldenhour/subgraph-kit';
import { FeedMessageRow } from '../feed/feed-message.entity';
import { StaffAnnouncementRow } from './staff-announcement.entity';

/** All announcements of one source at one hospital. */
export interface AnnouncementsOf {
  readonly hospitalId: number;
  readonly source: BedSource;
  readonly states: readonly AnnouncementState[];
}

/** The feed's messages at these hospitals, for each of them, also where there is none any more. */
export async function readFeedAnnouncements(
  em: EntityManager,
  hospitalIds: readonly number[] | 'all',
): Promise<AnnouncementsOf[]> {
  const rows = await em.find(FeedMessageRow, whereHospital(hospitalIds), { disableIdentityMap: true });
  const states = rows.map(({ id, hospitalId, illness, startsAt, endsAt }) => ({
    hospitalId,
    // A row from before its start was kept: it stood already.
    state: { id, illness, unavailable: false, startsAt: startsAt ?? 0, endsAt },
  }));
  return byHospital('FEED', states, hospitalIds);
}

/** The same of what the staff announce. */
export async function readStaffAnnouncements(
  em: EntityManager,
  hospitalIds: readonly number[] | 'all',
): Promise<AnnouncementsOf[]> {
  const rows = await em.find(StaffAnnouncementRow, whereHospital(hospitalIds), { disableIdentityMap: true });
  const states = rows.map(({ id, hospitalId, illness, unavailable, startsAt, endsAt }) => ({
    hospitalId,
    state: { id: String(id), illness, unavailable, startsAt, endsAt },
  }));
  return byHospital('STAFF', states, hospitalIds);
}

function whereHospital(hospitalIds: readonly number[] | 'all') {
  return hospitalIds === 'all' ? {} : { hospitalId: { $in: [...hospitalIds] } };
}

function byHospital(
  source: BedSource,
  rows: readonly { readonly hospitalId: number; readonly state: AnnouncementState }[],
  hospitalIds: readonly number[] | 'all',
): AnnouncementsOf[] {
  const of = groupBy(rows, (row) => row.hospitalId);
  const wanted = hospitalIds === 'all' ? [...of.keys()] : hospitalIds;
  return wanted.map((hospitalId) => {
    const states = (of.get(hospitalId) ?? []).map(({ state }) => state);
    return { hospitalId, source, states: states.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  });
}
