export const EXIT = {
  passed: 0,
  /** A check failed. */
  failed: 1,
  /** The command or its configuration is wrong. */
  usage: 2,
  /** The registry does not answer. */
  unreachable: 3,
} as const;
