/** Two rising tones for a request, one for a notice: short, and unlike the machines of an emergency room. */
const TONES = { request: [660, 880, 660, 880], notice: [520] } as const;
const TONE_SECONDS = 0.16;
const GAP_SECONDS = 0.06;
const VOLUME = 0.35;

export type Ring = keyof typeof TONES;

/** Makes the sounds. A browser lets no page make any before somebody has clicked in it. */
export class Bell {
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

  ring(ring: Ring): void {
    const context = this.#context;
    if (!context || !this.isOpen) return;
    TONES[ring].forEach((frequency, nth) => {
      const from = context.currentTime + nth * (TONE_SECONDS + GAP_SECONDS);
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      // Up and down gently: a sudden edge clicks.
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(VOLUME, from + 0.02);
      volume.gain.setValueAtTime(VOLUME, from + TONE_SECONDS - 0.03);
      volume.gain.linearRampToValueAtTime(0, from + TONE_SECONDS);
      tone.connect(volume).connect(context.destination);
      tone.start(from);
      tone.stop(from + TONE_SECONDS);
    });
  }
}
