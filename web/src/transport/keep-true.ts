import type { LiveState } from '@goldenhour/client';

/** An event that came while a subscription was being set up is missed: what it told is read a moment later. */
const SETTLED_MS = 2_000;
/** What no event tells is seen at the latest after so long. */
const AGAIN_MS = 20_000;

export interface Followed<Event> {
  /** A subscription that goes on by itself after breaks. Throws what another try cannot mend. */
  events(onState: (state: LiveState) => void, signal: AbortSignal): AsyncIterable<Event>;
  /** Reads the whole state and shows it; never throws. */
  read(signal: AbortSignal): Promise<void>;
  /** @returns whether the state must be read: the event alone does not tell it */
  take(event: Event): boolean;
  onState(state: LiveState): void;
  /** The subscription is over for good. */
  onEnd(error: unknown): void;
}

/**
 * Keeps a state true over breaks: reads it whenever the subscription stands anew, then takes each event. An event that
 * comes while the state is being read may be newer than what is read, so it is read once more.
 * @returns what reads the state now, for instance when the page is seen again
 */
export function keepTrue<Event>(followed: Followed<Event>, signal: AbortSignal): () => void {
  let reading = false;
  /** How often it was asked for. */
  let wanted = 0;
  const read = async (): Promise<void> => {
    wanted += 1;
    if (reading || signal.aborted) return;
    reading = true;
    let done = 0;
    while (done < wanted && !signal.aborted) {
      done = wanted;
      await followed.read(signal);
    }
    reading = false;
  };
  const timers = [setInterval(() => void read(), AGAIN_MS)];
  signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)));
  const onState = (state: LiveState): void => {
    if (signal.aborted) return;
    followed.onState(state);
    if (state !== 'live') return;
    void read();
    timers.push(setTimeout(() => void read(), SETTLED_MS));
  };
  const follow = async (): Promise<void> => {
    for await (const event of followed.events(onState, signal)) {
      if (signal.aborted) return;
      if (followed.take(event) || reading) void read();
    }
  };
  follow().then(
    () => signal.aborted || followed.onEnd(null),
    (error: unknown) => signal.aborted || followed.onEnd(error),
  );
  // Not after the first state alone: where no subscription gets through, there is still something to see.
  void read();
  return () => void read();
}
