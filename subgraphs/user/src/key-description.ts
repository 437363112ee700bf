/** What `idempotencyKey` does, wherever an input has one. */
export const KEY_DESCRIPTION = 'The same key with the same input gets the first answer again, for 24 hours.';
