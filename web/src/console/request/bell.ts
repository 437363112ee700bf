import { Tones } from '../../shell/tones';

/** Two rising tones for a request, one for a notice: short, and unlike the machines of an emergency room. */
const TONES = { request: [660, 880, 660, 880], notice: [520] } as const;

export type Ring = keyof typeof TONES;

/** What a hospital hears of its requests. */
export class Bell extends Tones {
  ring(ring: Ring): void {
    this.play({ frequencies: TONES[ring], toneSeconds: 0.16, gapSeconds: 0.06, volume: 0.35 });
  }
}
