import type { Viewer } from '@goldenhour/service-kit';
import { once, transact, type EntityManager, type UserError } from '@goldenhour/subgraph-kit';
import type { Store } from './store';
import { checkKey, userError } from './user-errors';

/** What a mutation answers, as it is kept for a repeated request: numbers of rows, no text and no target. */
export interface Answer {
  readonly ids: readonly number[];
  readonly userErrors: readonly UserError[];
}

export const refused = (...userErrors: UserError[]): Answer => ({ ids: [], userErrors });
export const done = (...ids: number[]): Answer => ({ ids, userErrors: [] });

export interface Request {
  readonly operation: string;
  readonly viewer: Viewer;
  readonly input: { readonly idempotencyKey?: string | null };
}

/** One change in one transaction, once per idempotency key. */
export async function write(
  store: Store,
  { operation, viewer, input }: Request,
  change: (em: EntityManager, now: number) => Promise<Answer>,
): Promise<Answer> {
  const wrongKey = checkKey(input.idempotencyKey);
  if (wrongKey.length > 0) return refused(...wrongKey);
  const answer = await transact(store.database, async (em) => {
    const now = await store.clock.now(em);
    const request = { owner: ownerOf(viewer), operation, key: input.idempotencyKey, input };
    const result = await once(em, now, request, () => change(em, now));
    if (!result.conflict) return result.answer;
    return refused(
      userError('IDEMPOTENCY_CONFLICT', 'This key was used with another input.', 'idempotencyKey'),
    );
  });
  store.wake();
  return answer;
}

/** Whose idempotency keys a viewer's are. */
function ownerOf({ userId, role, hospitalId }: Viewer): string {
  return userId ?? `${role}:${hospitalId ?? ''}`.slice(0, 64);
}
