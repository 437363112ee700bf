export interface Sound {
  /** Hertz, one tone after the other. */
  readonly frequencies: readonly number[];
  readonly toneSeconds: number;
  readonly gapSeconds?: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly type?: OscillatorType;
}

/** Makes a page's sounds. A browser lets no page make any before somebody has clicked in it. */
export class Tones {
  #context: AudioContext | undefined;

  /** To be called by a click. @returns whether there will be sound from now on */
  async open(): Promise<boolean> {
    this.#context ??= new AudioContext();
    await this.#context.resume().catch(() => undefined);
    return this.isOpen;
  }

  get isOpen(): boolean {
    return this.#context?.state === 'running';
  }

  async close(): Promise<void> {
    await this.#context?.suspend().catch(() => undefined);
  }

  /** Does nothing while it is not open. */
  play({ frequencies, toneSeconds, gapSeconds = 0, volume, type = 'sine' }: Sound): void {
    const context = this.#context;
    if (!context || !this.isOpen) return;
    frequencies.forEach((frequency, nth) => {
      const from = context.currentTime + nth * (toneSeconds + gapSeconds);
      const tone = context.createOscillator();
      const loudness = context.createGain();
      tone.type = type;
      tone.frequency.value = frequency;
      // Up and down gently: a sudden edge clicks.
      loudness.gain.setValueAtTime(0, from);
      loudness.gain.linearRampToValueAtTime(volume, from + 0.02);
      loudness.gain.setValueAtTime(volume, from + toneSeconds - 0.03);
      loudness.gain.linearRampToValueAtTime(0, from + toneSeconds);
      tone.connect(loudness).connect(context.destination);
      tone.start(from);
      tone.stop(from + toneSeconds);
    });
  }
}
