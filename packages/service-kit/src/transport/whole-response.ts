import type { Dispatcher } from 'undici';
import type { StopSignal } from './stop-signal';

/** An answer that has come as a whole. */
export interface WholeResponse {
  readonly statusCode: number;
  readonly text: string;
}

/**
 * Sends a request and gathers the answer. undici's own `request` makes a readable stream for each, which costs more than
 * sending and parsing together; answers of subgraphs are small and read as a whole.
 * @param read what becomes of the answer; what it throws is a rejection
 */
export function wholeResponse<T>(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  signal: StopSignal | undefined,
  read: (response: WholeResponse) => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const gathering = new Gathering(signal, read, resolve, reject);
    if (signal?.aborted) gathering.leave();
    else dispatcher.dispatch(request, gathering);
  });
}

/**
 * A class: its functions are made once, not for each call. It lets go of what it no longer needs: undici's own objects of
 * a call that waited long enough to be old hold on to it, and all that an old object holds stays until the next large
 * collection.
 */
class Gathering<T> implements Dispatcher.DispatchHandler {
  #controller: Dispatcher.DispatchController | undefined;
  #statusCode = 0;
  #first: Buffer | undefined;
  #more: Buffer[] | undefined;

  constructor(
    private readonly signal: StopSignal | undefined,
    private readonly read: (response: WholeResponse) => T,
    private readonly resolve: (value: T) => void,
    private readonly reject: (reason: unknown) => void,
  ) {
    signal?.addEventListener('abort', this.leave, { once: true });
  }

  readonly leave = (): void => {
    const controller = this.#controller;
    this.#done();
    this.reject(this.signal?.reason);
    controller?.abort(this.signal?.reason as Error);
  };

  /** Not at once, where all connections are busy. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.signal?.aborted) controller.abort(this.signal.reason as Error);
  }

  onResponseStart(controller: Dispatcher.DispatchController, statusCode: number): void {
    this.#statusCode = statusCode;
    // A buffer for each name and each value.
    controller.rawHeaders = null;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#first === undefined) this.#first = chunk;
    else (this.#more ??= [this.#first]).push(chunk);
  }

  onResponseEnd(): void {
    const bytes = this.#more ? Buffer.concat(this.#more) : this.#first;
    this.#done();
    try {
      this.resolve(this.read({ statusCode: this.#statusCode, text: bytes?.toString('utf8') ?? '' }));
    } catch (failure) {
      this.reject(failure);
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#done();
    this.reject(error);
  }

  #done(): void {
    this.signal?.removeEventListener('abort', this.leave);
    this.#controller = undefined;
    this.#first = undefined;
    this.#more = undefined;
  }
}
