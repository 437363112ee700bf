const AGAIN_MS = 4_000;
const TONE_SECONDS = 0.25;
const VOLUME = 0.3;
/** Falling twice: unlike the bell of the hospitals. */
const TONES = [880, 620, 880, 620];

/** Sounds every few seconds while it must. A browser lets no page sound before somebody has clicked in it. */
export class Siren {
  #context: AudioContext | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** To be called by a click. @returns whether it can be heard from now on */
  async turnOn(): Promise<boolean> {
    this.#context ??= new AudioContext();
    await this.#context.resume().catch(() => undefined);
    return this.#context.state === 'running';
  }

  async turnOff(): Promise<void> {
    await this.#context?.suspend().catch(() => undefined);
  }

  sound(must: boolean): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (!must) return;
    this.#once();
    this.#timer = setInterval(() => this.#once(), AGAIN_MS);
  }

  #once(): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    TONES.forEach((frequency, nth) => {
      const from = context.currentTime + nth * TONE_SECONDS;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.type = 'triangle';
      tone.frequency.value = frequency;
      // Up and down gently: a sudden edge clicks.
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(VOLUME, from + 0.03);
      volume.gain.setValueAtTime(VOLUME, from + TONE_SECONDS - 0.05);
      volume.gain.linearRampToValueAtTime(0, from + TONE_SECONDS);
      tone.connect(volume).connect(context.destination);
      tone.start(from);
      tone.stop(from + TONE_SECONDS);
    });
  }
}
