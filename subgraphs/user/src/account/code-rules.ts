export const CODE_MINUTES = 10;
export const CODE_MS = CODE_MINUTES * 60 * 1000;
/** Wrong codes after which a code is good no more. */
export const MAX_TRIES = 5;
