import { Tones } from '../shell/tones';

const AGAIN_MS = 4_000;
/** Falling twice: unlike the bell of the hospitals. */
const FALLING_TWICE = {
  frequencies: [880, 620, 880, 620],
  toneSeconds: 0.25,
  volume: 0.3,
  type: 'triangle',
} as const;

/** What a dispatcher hears of alarms: again every few seconds while it must. */
export class Siren extends Tones {
  #timer: ReturnType<typeof setInterval> | undefined;

  sound(must: boolean): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (!must) return;
    this.play(FALLING_TWICE);
    this.#timer = setInterval(() => this.play(FALLING_TWICE), AGAIN_MS);
  }
}
