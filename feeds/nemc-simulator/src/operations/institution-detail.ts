import { OPERATIONS } from '@goldenhour/nemc';
import { capability, departments, notice, openingTime, totals } from '../detail';
import type { SimulatedHospital } from '../hospitals';
import { makeRow, sortTags, type Row, type Tag } from '../row';
import type { Operation } from './operation';

interface Listed {
  readonly hospital: SimulatedHospital;
  readonly seed: number;
  readonly counts: ReturnType<typeof totals>;
}

const DAYS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const CAPABILITIES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 25] as const;
const COUNTS = [
  ...(['hpbdn', 'hpccuyn', 'hpcuyn', 'hperyn', 'hpgryn'] as const),
  ...(['hpicuyn', 'hpnicuyn', 'hpopyn', 'dutyHano'] as const),
] as const;

const hourTags: Tag<Listed>[] = DAYS.flatMap((day) =>
  (['s', 'c'] as const).map((end) => ({
    name: `dutyTime${day}${end}`,
    value: ({ seed, hospital }: Listed) => openingTime(seed, hospital, day, end),
  })),
);

/** A postal code that does not exist (real ones begin with 01 to 63), its second part padded as in recorded answers. */
const postalCode = ({ hospital }: Listed): string => String(hospital.index).padStart(5, '0');

const tags = sortTags<Listed>([
  { name: 'hpid', value: ({ hospital }) => hospital.hpid },
  { name: 'phpid', value: ({ hospital }) => hospital.hpid },
  { name: 'dutyName', value: ({ hospital }) => hospital.name },
  { name: 'dutyAddr', value: ({ hospital }) => hospital.address },
  { name: 'dutyTel1', value: ({ hospital }) => hospital.mainTelephone },
  { name: 'dutyTel3', value: ({ hospital }) => hospital.erTelephone },
  { name: 'dutyEryn', value: () => '1' },
  { name: 'dutyHayn', value: () => '1' },
  { name: 'dutyInf', value: ({ seed, hospital }) => notice(seed, hospital) },
  { name: 'dgidIdName', value: ({ seed, hospital }) => departments(seed, hospital) },
  { name: 'postCdn1', value: (listed) => postalCode(listed).slice(0, 3) },
  { name: 'postCdn2', value: (listed) => `${postalCode(listed).slice(3)} ` },
  { name: 'wgs84Lat', value: ({ hospital }) => hospital.latitude },
  { name: 'wgs84Lon', value: ({ hospital }) => hospital.longitude },
  ...hourTags,
  ...COUNTS.map((name) => ({ name, value: ({ counts }: Listed) => counts[name] })),
  ...CAPABILITIES.map((number) => ({
    name: `MKioskTy${number}`,
    value: ({ seed, hospital }: Listed) => capability(seed, hospital, number),
  })),
]);

/** Made once, because they never change: a request needs one of them. */
const made = new WeakMap<SimulatedHospital, readonly Row[]>();

/** Operation 5: all 533, each by its HPID; an unknown one has zero rows. */
export const institutionDetail: Operation = {
  name: OPERATIONS.INSTITUTION,
  mandatory: [{ name: 'HPID' }],
  rows(hospital, { seed }) {
    const rows = made.get(hospital) ?? [makeRow(tags, { hospital, seed, counts: totals(seed, hospital) })];
    made.set(hospital, rows);
    return rows;
  },
  selects: (row, _hospital, query) => String(row['hpid']).trim() === query.get('HPID'),
};
