import { BigIntType } from '@mikro-orm/core';

/**
 * A moment as whole milliseconds since 1970-01-01T00:00Z. One integer column on every database: no time zone
 * of a session or driver can shift it, and freshness is a subtraction (docs/decisions/epoch-milliseconds.md).
 */
export const epochMs = new BigIntType('number');
