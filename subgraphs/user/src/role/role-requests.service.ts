import type { Database } from '@goldenhour/subgraph-kit';
import { pageById, type IdPage, type PageArgs } from '../id-page';
import { RoleRequestRow, type RoleRequestStatusName } from './role-request.entity';

const OWN = 20;

/** What was asked, for those who asked and those who decide. */
export class RoleRequestsService {
  constructor(private readonly database: Database) {}

  page(status: RoleRequestStatusName | null | undefined, args: PageArgs): Promise<IdPage<RoleRequestRow>> {
    return pageById(this.database.em.fork(), RoleRequestRow, status == null ? {} : { status }, args);
  }

  async ofUser(userId: number): Promise<RoleRequestRow[]> {
    const options = { orderBy: { id: 'desc' }, limit: OWN } as const;
    return this.database.em.fork().find(RoleRequestRow, { userId }, options);
  }
}
