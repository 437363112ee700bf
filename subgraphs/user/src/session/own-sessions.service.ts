import type { Viewer } from '@goldenhour/service-kit';
import type { UserError } from '@goldenhour/subgraph-kit';
import { repeatable } from '../repeatable';
import { commit, type Store } from '../store';
import { checkKey } from '../user-error';
import { requireUser, userGlobalId } from '../user-id';
import type { SessionRow } from './session.entity';
import type { Sessions } from './sessions';
import { sessionIdOf } from './to-session';

/** What somebody sees of the places where they are signed in, and can end there. */
export class OwnSessionsService {
  constructor(
    private readonly store: Store,
    private readonly sessions: Sessions,
  ) {}

  async of(userId: number): Promise<SessionRow[]> {
    const em = this.store.database.em.fork();
    return this.sessions.standing(em, userId, await this.store.clock.now(em));
  }

  /** Ends those that are named, or all; one that is not theirs counts as not there. */
  async end(
    input: { readonly sessionIds?: readonly string[] | null; readonly idempotencyKey?: string | null },
    viewer: Viewer,
  ): Promise<{ readonly ended: number; readonly userErrors: readonly UserError[] }> {
    const userId = requireUser(viewer);
    const userErrors = checkKey(input.idempotencyKey);
    if (userErrors.length > 0) return { ended: 0, userErrors };
    const owner = userGlobalId(userId);
    const request = { owner, operation: 'endSessions', key: input.idempotencyKey, input };
    const wanted = input.sessionIds && new Set(input.sessionIds.map(sessionIdOf));
    return commit(this.store, async (transaction) => {
      const answer = await repeatable<{ ended: number; userErrors: UserError[] }>(
        transaction,
        request,
        async () => {
          const standing = await this.sessions.standing(transaction.em, userId, transaction.now);
          const chosen = standing.filter(({ id }) => !wanted || wanted.has(id));
          return { ended: await this.sessions.end(transaction, chosen, 'BY_USER'), userErrors: [] };
        },
      );
      return { ended: answer.ended ?? 0, userErrors: answer.userErrors };
    });
  }
}
