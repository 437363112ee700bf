import type { GraphQLFormattedError } from 'graphql';
import type { SharedEvent } from '../fan-out/shared-event';
import type { Sink } from '../fan-out/sink';

interface Payload {
  readonly data?: {
    readonly changes?: { readonly cursor?: string; readonly changes: readonly { free: number }[] };
  };
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A client whose connection a test can clog. */
export class TestSink implements Sink {
  readonly events: SharedEvent[] = [];
  end: 'complete' | 'slow' | GraphQLFormattedError | undefined;
  backlog = 0;
  #drained: (() => void)[] = [];

  get payloads(): Payload[] {
    return this.events.map(({ payload }) => JSON.parse(payload) as Payload);
  }

  /** The numbers of its events, in order. */
  get numbers(): number[] {
    return this.events.map(({ position }) => position?.sequence ?? -1);
  }

  /** What it knows of each kind of bed, after all events. */
  get frees(): number[] {
    return this.payloads.flatMap(({ data }) => data?.changes?.changes.map(({ free }) => free) ?? []);
  }

  get code(): unknown {
    if (typeof this.end === 'object') return this.end.extensions?.['code'];
    return this.payloads.at(-1)?.errors?.[0]?.extensions?.['code'];
  }

  next(event: SharedEvent): void {
    this.events.push(event);
  }

  drained(go: () => void): void {
    this.#drained.push(go);
  }

  /** Takes everything that waited. */
  drain(): void {
    this.backlog = 0;
    for (const go of this.#drained.splice(0)) go();
  }

  fail(error: GraphQLFormattedError): void {
    this.end = error;
  }

  complete(): void {
    this.end = 'complete';
  }

  tooSlow(): void {
    this.end = 'slow';
  }
}
