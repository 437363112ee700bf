import type { Database } from '@goldenhour/subgraph-kit';
import { pageById, type IdPage, type PageArgs } from '../id-page';
import { AuditRow } from './audit.entity';

/** What was written down about rights, for administrators. */
export class AuditEntriesService {
  constructor(private readonly database: Database) {}

  page(args: PageArgs): Promise<IdPage<AuditRow>> {
    return pageById(this.database.em.fork(), AuditRow, {}, args);
  }
}
