/** What leaves this platform: nothing of a patient, whoever reads over a shoulder. */
export interface Message {
  /** The same at each try, so that a receiver that had it already can tell. Letters, digits, - and _. */
  readonly id: string;
  readonly title: string;
  /** Where the rest is read. Absent with a code. */
  readonly link?: string;
  /** Only with a code. */
  readonly body?: string;
  readonly urgent: boolean;
}

/** A way out of this platform. */
export interface Provider {
  /** @throws DeliveryFailure, or whatever a connection throws */
  send(target: string, message: Message): Promise<void>;
  close?(): void;
}

/** Longest wait for a connection, and for an answer: milliseconds. */
export const PROVIDER_TIMEOUT_MS = 10_000;
