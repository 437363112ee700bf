import { OPERATIONS } from '@goldenhour/nemc';
import { CLASSES } from '../districts';
import type { SimulatedHospital } from '../hospitals';
import { makeRow, sortTags, type Row } from '../row';
import type { Operation } from './operation';
import { inRegion } from './region';

const tags = sortTags<SimulatedHospital>([
  { name: 'rnum', value: () => 0 },
  { name: 'hpid', value: ({ hpid }) => hpid },
  { name: 'phpid', value: ({ hpid }) => hpid },
  { name: 'dutyEmcls', value: ({ classCode }) => classCode },
  { name: 'dutyEmclsName', value: ({ classCode }) => CLASSES[classCode] },
  { name: 'dutyName', value: ({ name }) => name },
  { name: 'dutyAddr', value: ({ address }) => address },
  { name: 'dutyTel1', value: ({ mainTelephone }) => mainTelephone },
  { name: 'dutyTel3', value: ({ erTelephone }) => erTelephone },
  { name: 'wgs84Lat', value: ({ latitude }) => latitude },
  { name: 'wgs84Lon', value: ({ longitude }) => longitude },
]);

const ORDERS: Readonly<Record<string, string>> = { NAME: 'dutyName', ADDR: 'dutyAddr' };

/** By code unit, so that the order is the same whatever languages the machine knows. */
const compare = (tag: string) => (a: Row, b: Row) => (String(a[tag]) < String(b[tag]) ? -1 : 1);

/** Operation 3: all 533. QT (day) is checked and changes nothing, because every emergency room is open every day. */
export const institutions: Operation = {
  name: OPERATIONS.INSTITUTIONS,
  mandatory: [{ name: 'Q0', when: 'Q1' }],
  allowed: { QT: /^[1-8]$/, ORD: /^(NAME|ADDR)$/ },
  rows: (hospital) => [makeRow(tags, hospital)],
  selects(row, hospital, query) {
    const named = String(row['dutyName'] ?? '').includes(query.get('QN') ?? '');
    return named && inRegion(hospital, query.get('Q0'), query.get('Q1'));
  },
  order(query) {
    const tag = ORDERS[query.get('ORD') ?? ''];
    return tag === undefined ? undefined : compare(tag);
  },
};
