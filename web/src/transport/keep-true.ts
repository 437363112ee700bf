import type { LiveState } from '@goldenhour/client';

/** An event that came while a subscription was being set up is missed: what it told is read a moment later. */
const SETTLED_MS = 2_000;
/** Between a subscription that ended and the next. */
const ANEW_MS = 5_000;
/** What no event tells is seen at the latest after so long. */
const AGAIN_MS = 20_000;

export interface Followed<Event> {
  /** A subscription that goes on by itself after breaks. Throws what another try would not mend at once. */
  events(onState: (state: LiveState) => void, signal: AbortSignal): AsyncIterable<Event>;
  /** Reads the whole state and shows it; never throws. */
  read(signal: AbortSignal): Promise<void>;
  /** @returns whether the state must be read: the event alone does not tell it */
  take(event: Event): boolean;
  onState(state: LiveState): void;
}

/**
 * Keeps a state true over breaks: reads it whenever the subscription stands anew, then takes each event. An event that
 * comes while the state is being read may be newer than what is read, so it is read once more.
 * @returns what reads the state now, for instance when the page is seen again
 */
export function keepTrue<Event>(followed: Followed<Event>, signal: AbortSignal): () => void {
  // Asked, not read: what it says changes while something is awaited.
  const isOver = () => signal.aborted;
  let reading = false;
  /** How often it was asked for. */
  let wanted = 0;
  const read = async (): Promise<void> => {
    wanted += 1;
    if (reading || isOver()) return;
    reading = true;
    let done = 0;
    while (done < wanted && !isOver()) {
      done = wanted;
      await followed.read(signal);
    }
    reading = false;
  };
  const timers = [setInterval(() => void read(), AGAIN_MS)];
  signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)));
  const onState = (state: LiveState): void => {
    if (isOver()) return;
    followed.onState(state);
    if (state !== 'live') return;
    void read();
    timers.push(setTimeout(() => void read(), SETTLED_MS));
  };
  const follow = async (): Promise<void> => {
    for await (const event of followed.events(onState, signal)) {
      if (isOver()) return;
      if (followed.take(event) || reading) void read();
    }
  };
  const goOn = async (): Promise<void> => {
    while (!isOver()) {
      await follow().catch(() => undefined);
      if (isOver()) return;
      // Over for good, as the API sees it: a session may have ended, and another log-in mends that.
      followed.onState('waiting');
      await new Promise((pause) => timers.push(setTimeout(pause, ANEW_MS)));
    }
  };
  void goOn();
  // Not after the first state alone: where no subscription gets through, there is still something to see.
  void read();
  return () => void read();
}
