import { systemClock } from './clock';
import { PLACES } from './districts';
import { makeHospitals } from './hospitals';
import { State } from './state';

const hospitals = makeHospitals(1);

const count = (classCode: string): number =>
  hospitals.filter((hospital) => hospital.classCode === classCode).length;

/** Kilometres between two points near each other. */
function distance(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const north = (a.latitude - b.latitude) * 111.32;
  const east = (a.longitude - b.longitude) * 111.32 * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

describe('the made-up hospitals', () => {
  it('are as many of each class as the real ones', () => {
    expect([count('G001'), count('G006'), count('G007'), count('G009')]).toEqual([44, 139, 235, 115]);
    expect(hospitals).toHaveLength(533);
  });

  it('stand in all 17 provinces and 218 districts, Sejong being one', () => {
    expect(new Set(hospitals.map(({ province }) => province)).size).toBe(17);
    expect(new Set(hospitals.map(({ province, district }) => `${province} ${district}`)).size).toBe(218);
  });

  it('stand within 300 metres of a place on land in their district, and within Korea', () => {
    for (const [index, hospital] of hospitals.entries()) {
      expect(distance(hospital, PLACES[index]!)).toBeLessThanOrEqual(0.301);
      expect(hospital.latitude).toBeGreaterThan(33.1);
      expect(hospital.latitude).toBeLessThan(38.4);
      expect(hospital.longitude).toBeGreaterThan(124.6);
      expect(hospital.longitude).toBeLessThan(131);
    }
  });

  it('cannot be taken for real ones by name, code, street or telephone number', () => {
    expect(new Set(hospitals.map(({ name }) => name)).size).toBe(533);
    for (const hospital of hospitals) {
      expect(hospital.name).toMatch(/^데모/);
      expect(hospital.hpid).toMatch(/^A99\d{5}$/);
      expect(hospital.address).toContain(' 데모');
      expect(hospital.mainTelephone).toMatch(/^0\d{1,2}(--?)?000-?\d{4}$/);
    }
  });

  it('have distinct codes and telephone numbers', () => {
    expect(new Set(hospitals.map(({ hpid }) => hpid)).size).toBe(533);
    expect(new Set(hospitals.flatMap((h) => [h.mainTelephone, h.erTelephone])).size).toBe(2 * 533);
  });

  it('are the same for the same seed and others for another', () => {
    expect(makeHospitals(1)).toEqual(hospitals);
    expect(makeHospitals(2).map(({ name }) => name)).not.toEqual(hospitals.map(({ name }) => name));
  });

  it('of one province are the same as among all', () => {
    const { hospitals: ofSeoul } = new State({
      seed: 1,
      clock: systemClock,
      stepSeconds: 10,
      provinces: ['서울특별시'],
    });
    expect(ofSeoul).toEqual(hospitals.filter(({ province }) => province === '서울특별시'));
    expect(ofSeoul).toHaveLength(74);
  });

  it('can be made for any seed', () => {
    for (const seed of [0, -1, 7, 2 ** 31, 123_456_789_012]) expect(makeHospitals(seed)).toHaveLength(533);
  });
});
