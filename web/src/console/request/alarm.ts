import { Listeners } from '../../map/board/listeners';
import type { Bell } from './bell';
import { stageOf, type Request } from './request';

/** As long as a request waits for an answer, the bell rings again after so long. */
const REMIND_MS = 20_000;

/** Whether requests are heard. `blocked`: wished for, but this page may make no sound before a click. */
export type Sound = 'muted' | 'blocked' | 'on';

type Sounds = Pick<Bell, 'open' | 'close' | 'ring' | 'isOpen'>;

/** Rings for what comes, and again while somebody waits for an answer. */
export class Alarm {
  readonly #listeners = new Listeners();
  #sound: Sound;
  #rungAt = -Infinity;

  constructor(
    private readonly bell: Sounds,
    private readonly kept: Pick<Storage, 'getItem' | 'setItem'> | null,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.#sound = kept?.getItem(WISH) === 'on' ? 'blocked' : 'muted';
  }

  readonly get = (): Sound => this.#sound;
  readonly subscribe = this.#listeners.add;

  /** By a click, which is what the browser waits for. */
  async turnOn(): Promise<void> {
    this.kept?.setItem(WISH, 'on');
    const open = await this.bell.open();
    this.#set(open ? 'on' : 'blocked');
    if (open) this.#ring('notice');
  }

  /** Any click in the page lets a sound through that was wished for before. */
  async clicked(): Promise<void> {
    if (this.#sound === 'blocked' && (await this.bell.open())) this.#set('on');
  }

  async turnOff(): Promise<void> {
    this.kept?.setItem(WISH, 'off');
    this.#set('muted');
    await this.bell.close();
  }

  /** Requests that came just now. */
  came(requests: readonly Request[]): void {
    const asks = requests.some((one) => stageOf(one) === 'asked');
    const notices = requests.some((one) => stageOf(one) === 'noticed' || one.kind === 'DESIGNATION');
    if (asks || notices) this.#ring(asks ? 'request' : 'notice');
  }

  /** To be called every second. @param waiting how many requests nobody has answered */
  tick(waiting: number): void {
    // A browser may take the sound away, as when a call comes in on a phone.
    if (this.#sound === 'on' && !this.bell.isOpen) this.#set('blocked');
    if (waiting > 0 && this.now() - this.#rungAt >= REMIND_MS) this.#ring('request');
  }

  #ring(ring: 'request' | 'notice'): void {
    if (this.#sound !== 'on') return;
    this.#rungAt = this.now();
    this.bell.ring(ring);
  }

  #set(sound: Sound): void {
    this.#sound = sound;
    this.#listeners.tell();
  }
}

const WISH = 'goldenhour.console.sound';
