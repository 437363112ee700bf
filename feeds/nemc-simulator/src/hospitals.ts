import { type ClassCode, PLACES } from './districts';
import { hospitalAddress, hospitalName, telephone } from './naming';
import { random, TOPIC } from './random';

/**
 * How a hospital reports its beds: `live` every few minutes, `stale` more than a day ago, `ancient` more than six years
 * ago (one hospital, with more free beds than any other), `none` for registered institutions, which are only listed.
 */
export type Reporting = 'live' | 'stale' | 'ancient' | 'none';

/** A made-up hospital. It is the same for a seed, whatever the time. */
export interface SimulatedHospital {
  /** Its place in the list, from 0. */
  readonly index: number;
  /** Of the real form, in a range (A99…) that no real institution is in. */
  readonly hpid: string;
  readonly name: string;
  readonly classCode: ClassCode;
  readonly province: string;
  readonly district: string;
  readonly address: string;
  readonly mainTelephone: string;
  readonly erTelephone: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly reporting: Reporting;
  /** One in about twelve centres is overcrowded: its emergency beds are mostly negative. */
  readonly crowded: boolean;
}

/** The real feed had 25 of about 430; a few are enough to show that they are told apart. */
const STALE_HOSPITALS = 9;

const METRES_PER_DEGREE = 111_320;
/** Places are at least 310 m from the shore, so that a hospital moved this far is still on land. */
const JITTER_METRES = 300;

function jitter(seed: number, index: number, latitude: number): { north: number; east: number } {
  const angle = random(seed, index, TOPIC.JITTER) * 2 * Math.PI;
  const metres = Math.sqrt(random(seed, index, TOPIC.JITTER, 1)) * JITTER_METRES;
  return {
    north: (metres * Math.sin(angle)) / METRES_PER_DEGREE,
    east: (metres * Math.cos(angle)) / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)),
  };
}

/** Indexes of the silent hospitals: the first is the ancient one, the rest are stale. */
function silentHospitals(seed: number): readonly number[] {
  return PLACES.map((place, index) => ({ place, index, draw: random(seed, index, TOPIC.SILENCE) }))
    .filter(({ place }) => place.classCode === 'G007')
    .sort((a, b) => a.draw - b.draw)
    .slice(0, 1 + STALE_HOSPITALS)
    .map(({ index }) => index);
}

/** All 533 hospitals of a seed, in the order of the provinces and districts. */
export function makeHospitals(seed: number): readonly SimulatedHospital[] {
  const taken = new Set<string>();
  const [ancient, ...stale] = silentHospitals(seed);
  const reporting = (index: number, classCode: ClassCode): Reporting => {
    if (classCode === 'G009') return 'none';
    if (index === ancient) return 'ancient';
    return stale.includes(index) ? 'stale' : 'live';
  };
  return PLACES.map((place, index) => {
    const { north, east } = jitter(seed, index, place.latitude);
    return {
      index,
      hpid: `A99${String(index + 1).padStart(5, '0')}`,
      name: hospitalName(seed, index, place, taken),
      classCode: place.classCode,
      province: place.province,
      district: place.district,
      address: hospitalAddress(seed, index, place),
      mainTelephone: telephone(place.province, index, 0),
      erTelephone: telephone(place.province, index, 1),
      latitude: Number((place.latitude + north).toFixed(7)),
      longitude: Number((place.longitude + east).toFixed(7)),
      reporting: reporting(index, place.classCode),
      crowded:
        (place.classCode === 'G001' || place.classCode === 'G006') &&
        random(seed, index, TOPIC.CROWDED) < 0.085,
    };
  });
}
