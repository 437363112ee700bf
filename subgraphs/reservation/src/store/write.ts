import type { Viewer } from '@goldenhour/service-kit';
import { once, transact, type EntityManager, type UserError } from '@goldenhour/subgraph-kit';
import { ownerOf } from './actor';
import type { Store } from './store';
import { checkKey, userError } from './user-errors';

/** What a mutation answers, as it is kept for a repeated request: numbers of rows, and nothing of a patient. */
export interface Answer {
  readonly ids: readonly number[];
  readonly userErrors: UserError[];
  /** A duty was written down; what comes of it is not known yet. */
  readonly unsettled?: true;
}

export const refused = (...userErrors: UserError[]): Answer => ({ ids: [], userErrors });

export interface Request {
  readonly operation: string;
  readonly viewer: Viewer;
  readonly input: { readonly idempotencyKey?: string | null };
}

/** One change in one transaction, once per idempotency key. */
export async function write(
  store: Store,
  request: Request,
  change: (em: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  const wrongKey = checkKey(request.input.idempotencyKey);
  if (wrongKey.length > 0) return refused(...wrongKey);
  const answer = await transact(store.database, (em) => answerOnce(store, em, request, () => change(em)));
  store.relay.wake();
  return answer;
}

/** A change inside a transaction, once per idempotency key. */
export async function answerOnce(
  store: Store,
  em: EntityManager,
  { operation, viewer, input }: Request,
  change: () => Promise<Answer>,
): Promise<Answer> {
  const { idempotencyKey: key } = input;
  if (key == null) return change();
  const repeatable = { owner: ownerOf(viewer), operation, key, input };
  const result = await once(em, await store.clock.now(em), repeatable, change);
  return result.conflict ? refused(userError('IDEMPOTENCY_CONFLICT', ['idempotencyKey'])) : result.answer;
}
