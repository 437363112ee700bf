import { DeadlockException } from '@mikro-orm/core';

/** How the drivers name it; a query builder's own `execute` hands on what the driver threw, unwrapped. */
const CODES = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT']);

/** Whether the database ended a transaction because it and another waited for each other: it may be run again. */
export function isDeadlock(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (error instanceof DeadlockException) return true;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return (typeof code === 'string' && CODES.has(code)) || isDeadlock(cause);
}
