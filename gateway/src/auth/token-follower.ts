import type { EventBus, Numbered, Unsubscribe } from '@goldenhour/events';
import { Degraded, type Logger } from '@goldenhour/service-kit';
import type { AccessKeys } from './access-keys';
import type { DenyList } from './deny-list';
import type { UserSubgraph } from './user-subgraph';

/** Until the first answer, milliseconds: nobody can sign in before. */
const FIRST_MS = 200;
/** Between two questions where the bus tells of every denial: so long is one unknown that fell into a break of the bus. */
const WITH_BUS_MS = 2000;
/** Without a bus the questions are the only way: a denial takes effect within a second. */
const WITHOUT_BUS_MS = 500;
/** Questions in a row while answers bring something; the rest waits for the next time. */
const MOST_IN_A_ROW = 100;

export interface TokenFollowerOptions {
  readonly user: Pick<UserSubgraph, 'tokenState'>;
  readonly bus: EventBus | undefined;
  readonly keys: AccessKeys;
  readonly denyList: DenyList;
  readonly log: Logger;
}

/**
 * Keeps the gateway's keys and deny list as the user subgraph has them: asks at the start until it answers, listens to
 * its events, and asks again on a gap in them and every few seconds. While the user subgraph is away, what is known
 * goes on to hold.
 */
export class TokenFollower {
  #cursor: string | undefined;
  #lastHeard: Numbered<unknown> | undefined;
  #asking = false;
  #askAgain = false;
  #answered = false;
  #failures = 0;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #leave: Unsubscribe[] = [];

  constructor(private readonly options: TokenFollowerOptions) {}

  /** Does not wait: reads go on without anyone who could sign in. */
  start(): void {
    const { bus, keys, denyList } = this.options;
    this.#ask();
    if (!bus) return;
    this.#listening(
      bus.subscribe('user.denied', (event) => {
        denyList.take(event.payload.denials);
        if (this.#isGap(event)) this.#ask();
      }),
    );
    this.#listening(
      bus.subscribe('user.keys', ({ payload }) => {
        keys.follow(payload.keys);
        // An event may come late or twice; the answer is the truth.
        this.#ask();
      }),
    );
  }

  /** @throws Degraded while no key is known */
  check(): void {
    if (this.options.keys.isEmpty) throw new Degraded('no key is known yet, so nobody can sign in');
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    for (const leave of this.#leave.splice(0)) leave();
  }

  /** Whether events before this one may have been missed. */
  #isGap(event: Numbered<unknown>): boolean {
    const last = this.#lastHeard;
    this.#lastHeard = event;
    return last?.epoch !== event.epoch || event.sequence > last.sequence + 1;
  }

  /** What happened before the bus carries events to us is asked for once it does. */
  #listening(subscribed: Promise<Unsubscribe>): void {
    subscribed
      .then((leave) => {
        this.#leave.push(leave);
        if (this.#stopped) this.stop();
        else this.#ask();
      })
      .catch((err: unknown) => this.options.log.error({ err }, 'The gateway cannot hear of denied tokens'));
  }

  /** Asks now, or once more after the question that is under way. */
  #ask(): void {
    if (this.#stopped) return;
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#asking = true;
    void this.#askAll().finally(() => {
      this.#asking = false;
      if (this.#askAgain) {
        this.#askAgain = false;
        this.#ask();
      } else if (!this.#stopped) {
        this.#timer = setTimeout(() => this.#ask(), this.#pauseMs).unref();
      }
    });
  }

  /** Failures that are worth a line: services that start together do not find each other at once. */
  get #patience(): number {
    return this.#answered ? 1 : 5000 / FIRST_MS;
  }

  get #pauseMs(): number {
    if (!this.#answered) return FIRST_MS;
    return this.options.bus ? WITH_BUS_MS : WITHOUT_BUS_MS;
  }

  async #askAll(): Promise<void> {
    const { user, keys, denyList, log } = this.options;
    try {
      for (let asked = 0; asked < MOST_IN_A_ROW; asked++) {
        const state = await user.tokenState(this.#cursor);
        if (this.#stopped) return;
        keys.follow(state.keys);
        denyList.take(state.denials);
        this.#cursor = state.cursor;
        if (state.denials.length === 0) break;
      }
      if (this.#failures >= this.#patience) log.info('The user subgraph tells keys and denials again');
      this.#failures = 0;
      this.#answered = true;
    } catch (err) {
      this.#failures += 1;
      if (this.#failures === this.#patience)
        log.warn({ err }, 'The user subgraph does not tell keys and denials; what is known holds');
    }
  }
}
