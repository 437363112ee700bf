/** Where time comes from. It is passed in, so that a test can move it. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** The machine's own clock. What expires in a database is decided by the database's clock, not by this one. */
export const systemClock: Clock = { now: () => Date.now() };
