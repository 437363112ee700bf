import * as fc from 'fast-check';
import { news2, type News2Parameter, type Vitals } from './news2';

const ADULT = { ageGroup: 'FORTIES' };
/** Every parameter scores nothing. */
const WELL: Vitals = {
  respiratoryRate: 16,
  oxygenSaturation: 98,
  onOxygen: false,
  systolic: 120,
  heartRate: 70,
  consciousness: 'ALERT',
  temperature: 36.8,
};
const score = (vitals: Partial<Vitals>) => news2({ ...WELL, ...vitals }, ADULT)!.score;

it.each<[News2Parameter, readonly (readonly [value: number, points: number])[]]>([
  [
    'respiratoryRate',
    [
      [1, 3],
      [8, 3],
      [9, 1],
      [11, 1],
      [12, 0],
      [20, 0],
      [21, 2],
      [24, 2],
      [25, 3],
      [60, 3],
    ],
  ],
  [
    'oxygenSaturation',
    [
      [50, 3],
      [91, 3],
      [92, 2],
      [93, 2],
      [94, 1],
      [95, 1],
      [96, 0],
      [100, 0],
    ],
  ],
  [
    'systolic',
    [
      [30, 3],
      [90, 3],
      [91, 2],
      [100, 2],
      [101, 1],
      [110, 1],
      [111, 0],
      [219, 0],
      [220, 3],
      [300, 3],
    ],
  ],
  [
    'heartRate',
    [
      [20, 3],
      [40, 3],
      [41, 1],
      [50, 1],
      [51, 0],
      [90, 0],
      [91, 1],
      [110, 1],
      [111, 2],
      [130, 2],
      [131, 3],
    ],
  ],
  [
    'temperature',
    [
      [25, 3],
      [35, 3],
      [35.1, 1],
      [36, 1],
      [36.1, 0],
      [38, 0],
      [38.1, 1],
      [39, 1],
      [39.1, 2],
      [45, 2],
    ],
  ],
])('scores each band of %s', (parameter, bands) => {
  for (const [value, points] of bands)
    expect([value, score({ [parameter]: value })]).toEqual([value, points]);
});

it('rounds the temperature to a tenth first', () => {
  for (const [value, points] of [
    [35.04, 3],
    [35.05, 1],
    [36.04, 1],
    [36.05, 0],
    [38.04, 0],
    [38.05, 1],
    [39.05, 2],
  ])
    expect([value, score({ temperature: value! })]).toEqual([value, points]);
});

it.each([
  [
    'on air',
    false,
    [
      [83, 3],
      [84, 2],
      [85, 2],
      [86, 1],
      [87, 1],
      [88, 0],
      [92, 0],
      [93, 0],
      [97, 0],
      [100, 0],
    ],
  ],
  [
    'on oxygen',
    true,
    [
      [83, 3],
      [84, 2],
      [85, 2],
      [86, 1],
      [87, 1],
      [88, 0],
      [92, 0],
      [93, 1],
      [94, 1],
      [95, 2],
      [96, 2],
      [97, 3],
      [100, 3],
    ],
  ],
] as const)('uses scale 2 in confirmed hypercapnic failure, %s', (_where, onOxygen, bands) => {
  for (const [oxygenSaturation, points] of bands) {
    const total = score({ oxygenSaturation, onOxygen, hypercapnicRisk: true });
    expect([oxygenSaturation, total]).toEqual([oxygenSaturation, points + (onOxygen ? 2 : 0)]);
  }
});

it('scores given oxygen, and any consciousness but alert', () => {
  expect(score({ onOxygen: true })).toBe(2);
  for (const consciousness of ['CONFUSION', 'VERBAL', 'PAIN', 'UNRESPONSIVE'] as const)
    expect(score({ consciousness })).toBe(3);
});

it.each<[string, Partial<Vitals>, number, string]>([
  ['nothing', {}, 0, 'LOW'],
  ['four in small points', { respiratoryRate: 21, heartRate: 111 }, 4, 'LOW'],
  ['a single three', { systolic: 90 }, 3, 'LOW_MEDIUM'],
  ['five', { respiratoryRate: 21, heartRate: 111, temperature: 38.5 }, 5, 'MEDIUM'],
  ['six, of which a single three', { systolic: 90, consciousness: 'PAIN' }, 6, 'MEDIUM'],
  ['seven', { systolic: 90, consciousness: 'PAIN', temperature: 38.5 }, 7, 'HIGH'],
  [
    'the most there is',
    {
      respiratoryRate: 5,
      oxygenSaturation: 80,
      onOxygen: true,
      systolic: 60,
      heartRate: 150,
      consciousness: 'PAIN',
      temperature: 34,
    },
    20,
    'HIGH',
  ],
])('tells the risk of %s', (_what, vitals, total, risk) => {
  expect(news2({ ...WELL, ...vitals }, ADULT)).toEqual({ score: total, risk, missing: [] });
});

it('has no score where it must not be used', () => {
  for (const patient of [
    { ageGroup: 'TEEN' },
    { ageGroup: 'CHILD' },
    { ageGroup: 'INFANT_TODDLER' },
    { ageGroup: 'TEEN', ageYears: 15 },
    { ageGroup: 'UNKNOWN', ageYears: 0 },
    { ageGroup: 'THIRTIES', pregnant: true },
  ])
    expect(news2(WELL, patient)).toBeNull();
});

it('has one for a teenager of 16, for an unknown age, and where pregnancy is not known', () => {
  for (const patient of [
    { ageGroup: 'TEEN', ageYears: 16 },
    { ageGroup: 'UNKNOWN' },
    { ageGroup: 'THIRTIES', pregnant: null },
    { ageGroup: 'SEVENTIES_PLUS', pregnant: false },
  ])
    expect(news2(WELL, patient)).toEqual({ score: 0, risk: 'LOW', missing: [] });
});

it.each(Object.keys(WELL) as News2Parameter[])('is a lower bound of unknown risk without %s', (parameter) => {
  const vitals: Vitals = { ...WELL, heartRate: 111, [parameter]: null };
  const expected = parameter === 'heartRate' ? 0 : 2;
  expect(news2(vitals, ADULT)).toEqual({ score: expected, risk: 'UNKNOWN', missing: [parameter] });
});

it('is high already where what is there makes it so, and says what is missing', () => {
  const vitals: Vitals = { systolic: 80, consciousness: 'UNRESPONSIVE', respiratoryRate: 4 };
  expect(news2(vitals, ADULT)).toEqual({
    score: 9,
    risk: 'HIGH',
    missing: ['oxygenSaturation', 'onOxygen', 'heartRate', 'temperature'],
  });
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const vitals: fc.Arbitrary<Vitals> = fc.record({
  respiratoryRate: maybe(fc.integer({ min: 0, max: 80 })),
  oxygenSaturation: maybe(fc.integer({ min: 40, max: 100 })),
  onOxygen: maybe(fc.boolean()),
  hypercapnicRisk: maybe(fc.boolean()),
  systolic: maybe(fc.integer({ min: 30, max: 300 })),
  heartRate: maybe(fc.integer({ min: 0, max: 300 })),
  consciousness: maybe(fc.constantFrom('ALERT', 'CONFUSION', 'VERBAL', 'PAIN', 'UNRESPONSIVE')),
  temperature: maybe(fc.double({ min: 25, max: 45, noNaN: true })),
});

it('never falls when something that was missing is measured', () => {
  fc.assert(
    fc.property(
      vitals,
      fc.constantFrom<News2Parameter[]>('systolic', 'onOxygen', 'temperature'),
      (all, parameter) => {
        const without = news2({ ...all, [parameter]: null }, ADULT)!;
        const withIt = news2(all, ADULT)!;
        expect(withIt.score).toBeGreaterThanOrEqual(without.score);
        if (without.risk === 'HIGH') expect(withIt.risk).toBe('HIGH');
      },
    ),
  );
});

it('says a risk other than high only when nothing is missing', () => {
  fc.assert(
    fc.property(vitals, (all) => {
      const { risk, score: total, missing } = news2(all, ADULT)!;
      expect(risk === 'HIGH').toBe(total >= 7);
      expect(risk === 'UNKNOWN').toBe(missing.length > 0 && total < 7);
    }),
  );
});
