import { createHash } from 'node:crypto';
import type { EntityManager } from '../database/orm';
import { IdempotencyRow } from './idempotency.entity';

/** How long an answer is kept, milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000;
export const MAX_KEY_LENGTH = 64;

export interface RepeatableRequest {
  /** Whose key it is: keys of different users never meet. */
  readonly owner: string;
  readonly operation: string;
  /** Absent: every request is a new one. */
  readonly key: string | null | undefined;
  readonly input: unknown;
}

export type OnceResult<A> = { readonly conflict: false; readonly answer: A } | { readonly conflict: true };

/**
 * Runs a change once per key: the same key with the same input gets the first answer again, with another
 * input a conflict. Must run inside the change's own transaction, so that the key and the change commit
 * together; a second request with the same key waits for the first.
 * @param now the database's clock, epoch milliseconds
 */
export async function once<A>(
  em: EntityManager,
  now: number,
  request: RepeatableRequest,
  run: () => Promise<A>,
): Promise<OnceResult<A>> {
  const { owner, operation, key } = request;
  if (key == null) return { conflict: false, answer: await run() };
  const inputDigest = createHash('sha256').update(JSON.stringify(request.input)).digest('hex');
  const id = { owner, operation, requestKey: key };
  await em.nativeDelete(IdempotencyRow, { owner, at: { $lt: now - KEPT_MS } });
  // An empty change of the row that is there, not nothing: it locks the row for this transaction alone, so that
  // those who wait for the first do not end up waiting for each other.
  await em
    .createQueryBuilder(IdempotencyRow)
    .insert({ ...id, inputDigest, answer: '', at: now })
    .onConflict(['owner', 'operation', 'request_key'] as never)
    .merge(['requestKey'])
    .execute();
  const stored = await em.findOneOrFail(IdempotencyRow, id, { disableIdentityMap: true });
  if (stored.inputDigest !== inputDigest) return { conflict: true };
  if (stored.answer !== '') return { conflict: false, answer: JSON.parse(stored.answer) as A };
  const answer = await run();
  await em.nativeUpdate(IdempotencyRow, id, { answer: JSON.stringify(answer) });
  return { conflict: false, answer };
}
