export type FailureOutcome =
  /** The provider may take it later. */
  | 'RETRY'
  /** It never will. */
  | 'GIVE_UP'
  /** There is nobody at this target any more. */
  | 'TARGET_GONE';

/** Why something could not be sent. The reason is a code: what a server says may hold an address. */
export class DeliveryFailure extends Error {
  constructor(
    readonly reason: string,
    readonly outcome: FailureOutcome,
    /** Not before that many milliseconds, as the provider asked. */
    readonly waitMs = 0,
  ) {
    super(reason);
    this.name = 'DeliveryFailure';
  }

  /** Of an answer of a provider that speaks HTTP. */
  static ofStatus(status: number, retryAfter: string | null): DeliveryFailure {
    const seconds = Number(retryAfter ?? 0);
    const waitMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
    if (status === 404 || status === 410) return new DeliveryFailure(`HTTP ${status}`, 'TARGET_GONE');
    const later = status === 408 || status === 425 || status === 429 || status >= 500;
    return new DeliveryFailure(`HTTP ${status}`, later ? 'RETRY' : 'GIVE_UP', waitMs);
  }

  /** Anything that a connection can throw. */
  static of(error: unknown): DeliveryFailure {
    if (error instanceof DeliveryFailure) return error;
    const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: { code?: unknown } };
    const told = [cause?.code, code, name].find((part) => typeof part === 'string') ?? 'FAILED';
    return new DeliveryFailure(told.slice(0, 60), 'RETRY');
  }
}
