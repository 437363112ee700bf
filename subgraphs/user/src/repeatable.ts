import { once, type RepeatableRequest, type UserError } from '@goldenhour/subgraph-kit';
import type { Transaction } from './store';
import { userError } from './user-error';

export interface Answer {
  readonly userErrors: readonly UserError[];
}

/**
 * Runs a change once per idempotency key, inside the change's transaction. What `run` answers is stored: ids, never a
 * token, secret or password; and so is a digest of the input, in which these must not stand plainly either.
 */
export async function repeatable<A extends Answer>(
  { em, now }: Transaction,
  request: RepeatableRequest,
  run: () => Promise<A>,
): Promise<A | (Answer & Partial<A>)> {
  const outcome = await once(em, now, request, run);
  if (!outcome.conflict) return outcome.answer;
  const message = 'This key was used with another input. Take a new key for a new request.';
  return { userErrors: [userError('IDEMPOTENCY_CONFLICT', message, 'idempotencyKey')] } as never;
}
