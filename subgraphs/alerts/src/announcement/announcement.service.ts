import type { DatabaseClock, EntityManager } from '@goldenhour/subgraph-kit';
import { conditionsOf } from './announcement-conditions';
import type { AnnouncementFilter } from './announcement-filter.input';
import { AnnouncementRow } from './announcement.entity';
import type { AnnouncementPage, PageRequest } from './announcement-page';
import { pagesOfHospitals } from './pages-of-hospitals';

/** Reads announcements. One per request: it holds the request's EntityManager. */
export class AnnouncementService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: DatabaseClock,
  ) {}

  /**
   * A page of all announcements that the filter lets through.
   * @throws AppError BAD_USER_INPUT naming the part of the filter that is wrong
   */
  async list(filter: AnnouncementFilter, { first, after }: PageRequest): Promise<AnnouncementPage> {
    const conditions = conditionsOf(filter);
    const total = await this.em.count(AnnouncementRow, { $and: conditions });
    const rest = after
      ? [
          {
            $or: [{ startsAt: { $lt: after.startsAt } }, { startsAt: after.startsAt, id: { $lt: after.id } }],
          },
        ]
      : [];
    const remaining = after
      ? await this.em.count(AnnouncementRow, { $and: [...conditions, ...rest] })
      : total;
    const rows = await this.em.find(
      AnnouncementRow,
      { $and: [...conditions, ...rest] },
      { orderBy: { startsAt: 'desc', id: 'desc' }, limit: first, disableIdentityMap: true },
    );
    return { rows, total, skipped: total - remaining };
  }

  /** The same page of each hospital's own list, in one statement; `activeOnly` by the database's clock. */
  ofHospitals(
    hospitalIds: readonly number[],
    page: PageRequest & { readonly activeOnly: boolean },
  ): Promise<ReadonlyMap<number, AnnouncementPage>> {
    return pagesOfHospitals(this.em, hospitalIds, {
      ...page,
      activeAtSql: page.activeOnly ? this.clock.sql : null,
    });
  }
}
