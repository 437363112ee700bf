import { pruneChangeLog, readPosition } from '@goldenhour/subgraph-kit';
import { CodeRow } from './account/code.entity';
import { UserRow } from './account/user.entity';
import { AuditRow } from './audit/audit.entity';
import { DenialRow } from './denial/denial.entity';
import { TOPICS } from './entities';
import { SessionRow } from './session/session.entity';
import type { Store } from './store';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Longer than a denial matters: who comes with an older cursor gets the table. */
const LOG_KEPT_MS = DAY_MS;
/** A code that has ended says CODE_EXPIRED for this long. */
const CODES_KEPT_MS = DAY_MS;
/** An account that nobody confirmed is no account. */
const UNCONFIRMED_KEPT_MS = DAY_MS;
/** A session that has ended is kept for whoever looks into a break-in. */
const SESSIONS_KEPT_MS = 30 * DAY_MS;

/** Removes what nobody asks for any more, and what must not be kept. */
export async function removeOld({ database, clock }: Store, auditDays: number): Promise<void> {
  const em = database.em.fork();
  const now = await clock.now(em);
  for (const topic of TOPICS) {
    const { published } = await readPosition(em, topic);
    await pruneChangeLog(em, topic, now - LOG_KEPT_MS, published);
  }
  await em.nativeDelete(CodeRow, { expiresAt: { $lt: now - CODES_KEPT_MS } });
  const unconfirmed = { verifiedKey: null, deletedAt: null, createdAt: { $lt: now - UNCONFIRMED_KEPT_MS } };
  await em.nativeDelete(UserRow, unconfirmed);
  await em.nativeDelete(SessionRow, { expiresAt: { $lt: now - SESSIONS_KEPT_MS } });
  await em.nativeDelete(SessionRow, { endedAt: { $lt: now - SESSIONS_KEPT_MS } });
  await em.nativeDelete(DenialRow, { until: { $lt: now - HOUR_MS } });
  await em.nativeDelete(AuditRow, { at: { $lt: now - auditDays * DAY_MS } });
}
