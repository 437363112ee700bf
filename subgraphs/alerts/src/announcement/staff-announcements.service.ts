import type { Viewer } from '@goldenhour/service-kit';
import {
  decodeGlobalId,
  requireStaffOf,
  encodeGlobalId,
  type EntityManager,
  type Plain,
  type UserError,
} from '@goldenhour/subgraph-kit';
import { LockMode } from '@mikro-orm/core';
import { HOSPITAL } from '../hospital/hospital-id';
import { HospitalPlaceRow } from '../hospital/hospital-place.entity';
import type { Store } from '../store/store';
import { userError } from '../store/user-errors';
import { done, refused, write, type Answer, type Request } from '../store/write';
import { AnnouncementRow } from './announcement.entity';
import type { Announcement } from './announcement.type';
import { checkAnnouncement, cleanMessage } from './check-announcement';
import type {
  ChangeAnnouncementInput,
  EndAnnouncementInput,
  PostAnnouncementInput,
} from './staff-announcement.type';
import { tellAnnouncements } from './tell-announcements';
import { ANNOUNCEMENT, toAnnouncement } from './to-announcement';

type Row = Plain<AnnouncementRow>;

export interface AnnouncementAnswer {
  readonly announcement: Announcement | null;
  readonly userErrors: readonly UserError[];
}

/** What the staff of a hospital announce. The hospital subgraph hears of each change, so that its board knows. */
export class StaffAnnouncementsService {
  constructor(
    private readonly store: Store,
    private readonly em: EntityManager,
  ) {}

  post(input: PostAnnouncementInput, viewer: Viewer): Promise<AnnouncementAnswer> {
    return this.answered({ operation: 'postAnnouncement', viewer, input }, async (em, now) => {
      const hospitalId = decodeGlobalId(HOSPITAL, input.hospitalId);
      const place = hospitalId === null ? null : await em.findOne(HospitalPlaceRow, { hospitalId });
      if (!place) return refused(userError('UNKNOWN_HOSPITAL', 'There is no such hospital.', 'hospitalId'));
      const startsAt = input.startsAt?.getTime() ?? now;
      const row = {
        feedMessageId: null,
        hospitalId: place.hospitalId,
        province: place.province,
        category: input.category,
        message: cleanMessage(input.message),
        illness: input.illness ?? null,
        unavailable: input.unavailable ?? false,
        source: 'STAFF' as const,
        startsAt,
        endsAt: input.endsAt?.getTime() ?? null,
        tellAt: startsAt,
      };
      const errors = checkAnnouncement(row, now);
      if (errors.length > 0) return refused(...errors);
      const id = await em.insert(AnnouncementRow, row);
      await tellAnnouncements(em, this.store, { posted: [{ ...row, id }], ended: [] });
      return done(id);
    });
  }

  change(input: ChangeAnnouncementInput, viewer: Viewer): Promise<AnnouncementAnswer> {
    return this.answered({ operation: 'changeAnnouncement', viewer, input }, async (em, now) => {
      const found = await this.standing(em, now, input.announcementId, viewer);
      if ('code' in found) return refused(found);
      const { illness, endsAt } = input;
      const change = {
        category: input.category ?? found.category,
        message: input.message == null ? found.message : cleanMessage(input.message),
        illness: illness === undefined ? found.illness : illness,
        unavailable: input.unavailable ?? found.unavailable,
        startsAt: input.startsAt?.getTime() ?? found.startsAt,
        endsAt: endsAt === undefined ? found.endsAt : (endsAt?.getTime() ?? null),
      };
      const errors = checkAnnouncement(change, now);
      if (errors.length > 0) return refused(...errors);
      // Who was to be told later is told when it begins now; who was told is not told again.
      const tellAt = found.tellAt === null ? null : change.startsAt;
      await em.nativeUpdate(AnnouncementRow, { id: found.id }, { ...change, tellAt });
      await tellAnnouncements(em, this.store, { posted: [{ ...found, ...change, tellAt }], ended: [] });
      return done(found.id);
    });
  }

  end(input: EndAnnouncementInput, viewer: Viewer): Promise<AnnouncementAnswer> {
    return this.answered({ operation: 'endAnnouncement', viewer, input }, async (em, now) => {
      const found = await this.standing(em, now, input.announcementId, viewer);
      if ('code' in found) return refused(found);
      await em.nativeUpdate(AnnouncementRow, { id: found.id }, { endsAt: now, tellAt: null });
      await tellAnnouncements(em, this.store, {
        posted: [],
        ended: [{ id: found.id, hospitalId: found.hospitalId, endsAt: now }],
      });
      return done(found.id);
    });
  }

  /**
   * The staff's announcement that may still be changed, locked.
   * @throws AppError FORBIDDEN for another hospital's staff
   */
  private async standing(
    em: EntityManager,
    now: number,
    id: string,
    viewer: Viewer,
  ): Promise<Row | UserError> {
    const number = decodeGlobalId(ANNOUNCEMENT, id);
    const [row] = await em
      .createQueryBuilder(AnnouncementRow)
      .select('*')
      .where({ id: number ?? 0 })
      .setLockMode(LockMode.PESSIMISTIC_WRITE)
      .execute<Row[]>('all');
    if (!row) return userError('UNKNOWN_ANNOUNCEMENT', 'There is no such announcement.', 'announcementId');
    requireStaffOf(viewer, encodeGlobalId(HOSPITAL, row.hospitalId));
    if (row.source === 'FEED')
      return userError(
        'OF_THE_FEED',
        'The national feed states this one: it is changed there.',
        'announcementId',
      );
    if (row.endsAt !== null && row.endsAt <= now)
      return userError('ALREADY_ENDED', 'This announcement has ended.', 'announcementId');
    return row;
  }

  private async answered(
    request: Request,
    change: (em: EntityManager, now: number) => Promise<Answer>,
  ): Promise<AnnouncementAnswer> {
    const { ids, userErrors } = await write(this.store, request, change);
    const [id] = ids;
    if (id === undefined) return { announcement: null, userErrors };
    const row = await this.em.findOne(AnnouncementRow, { id }, { disableIdentityMap: true });
    return { announcement: row && toAnnouncement(row), userErrors };
  }
}
