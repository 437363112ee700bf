import { random, TOPIC } from './random';
import type { Reported } from './reported';
import type { Tag } from './row';

/** Flags of the first years: share of regional centres, local centres and institutions that send `Y`; the rest send none. */
const FLAGS = {
  hv5: [1, 1, 1],
  hv7: [1, 0.98, 0.3],
  hv10: [1, 0.57, 0.02],
  hv11: [1, 0.6, 0.15],
} as const;

const COLUMN = { G001: 0, G006: 1, G007: 2, G009: 2 } as const;

const rarely = ({ seed, hospital }: Reported, position: number): boolean =>
  random(seed, hospital.index, TOPIC.LEGACY, 100 + position) < 0.03;

/** Tags that clients must not take for beds, and legacy text about persons that must not be published. */
export const legacyTags: readonly Tag<Reported>[] = [
  ...Object.entries(FLAGS).map(([name, shares], position) => ({
    name,
    value: ({ seed, hospital }: Reported) =>
      random(seed, hospital.index, TOPIC.LEGACY, position) < shares[COLUMN[hospital.classCode]]
        ? 'Y'
        : undefined,
  })),
  { name: 'hvdnm', value: (reported) => (rarely(reported, 0) ? '데모 당직의' : undefined) },
  { name: 'hv1', value: (reported) => (rarely(reported, 0) ? '데모 직통 000-0000' : undefined) },
  { name: 'hv12', value: (reported) => (rarely(reported, 1) ? '데모 소아당직 000-0001' : undefined) },
  // Without a known definition, like its real neighbours.
  { name: 'hvs39', value: (reported) => (rarely(reported, 2) ? 3 : undefined) },
];
