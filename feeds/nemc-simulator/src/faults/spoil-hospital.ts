import { formatKst, OPERATIONS, parseKst, type Operation } from '@goldenhour/nemc';
import { GARBAGE_BEDS } from '../quirks';
import type { Row } from '../row';
import type { Moment } from '../state';
import type { FaultOptions, HospitalFaultKind } from './kinds';

const DAY_MS = 86_400_000;
const BEDS: readonly Operation[] = [OPERATIONS.REAL_TIME_BEDS];
const REPORTS: readonly Operation[] = [OPERATIONS.REAL_TIME_BEDS, OPERATIONS.SEVERE_ILLNESS];

export interface Spoiling {
  readonly options: FaultOptions;
  /** When the fault began. */
  readonly since: Moment;
  /** The hospital's rows at another moment. */
  readonly remake: (moment: Moment) => readonly Row[];
}

type Change = (row: Row, spoiling: Spoiling) => Row;

interface HospitalFault {
  /** All unless told. */
  readonly operations?: readonly Operation[];
  readonly spoil: (rows: readonly Row[], spoiling: Spoiling) => readonly Row[];
}

const each =
  (change: Change): HospitalFault['spoil'] =>
  (rows, spoiling) =>
    rows.map((row) => change(row, spoiling));

const mapValues = (row: Row, change: (value: string | number) => string | number): Row =>
  Object.fromEntries(Object.entries(row).map(([tag, value]) => [tag, change(value)]));

const keepTags = (row: Row, keep: (tag: string) => boolean): Row =>
  Object.fromEntries(Object.entries(row).filter(([tag]) => keep(tag)));

const NEVER_ABSENT: readonly string[] = ['rnum', 'hpid', 'phpid', 'dutyName', 'dutyTel3', 'hvidate'];

function older(row: Row): Row {
  const time = parseKst(String(row['hvidate']));
  if (time === undefined) return row;
  return { ...row, hvidate: Number(formatKst(time - 600_000)), hvec: Number(row['hvec'] ?? 0) + 1 };
}

function rename(row: Row, { options }: Spoiling): Row {
  const old = String(row['hpid']);
  const hpid = options.newHpid ?? `A98${old.slice(-5)}`;
  return {
    ...row,
    hpid,
    ...('phpid' in row ? { phpid: old } : {}),
    ...('emcOrgCod' in row ? { emcOrgCod: hpid } : {}),
  };
}

/** In the order in which they are done to a row: the first makes it anew, the last turns numbers into text. */
export const SPOIL_HOSPITAL: Readonly<Record<HospitalFaultKind, HospitalFault>> = {
  stale: {
    operations: BEDS,
    spoil: (_rows, { options, since, remake }) => {
      const time = since.step * since.stepMs - (options.days ?? 2300) * DAY_MS;
      return remake(since).map((row) => ({ ...row, hvidate: Number(formatKst(time)) }));
    },
  },
  garbage: { operations: BEDS, spoil: each((row) => ({ ...row, hvec: GARBAGE_BEDS })) },
  negative: {
    operations: BEDS,
    spoil: each((row) => ({ ...row, hvec: -Math.ceil(Number(row['hvs01'] ?? 2) / 2) })),
  },
  n1: {
    operations: REPORTS,
    spoil: each((row) => mapValues(row, (value) => (/^(Y *|N|불가능)$/.test(String(value)) ? 'N1' : value))),
  },
  absent: {
    operations: REPORTS,
    spoil: each((row, { options: { tags } }) =>
      keepTags(row, (tag) => (tags ? !tags.includes(tag) : NEVER_ABSENT.includes(tag))),
    ),
  },
  // The older one comes last, so that a client that lets the last row win is found out.
  duplicate: { spoil: (rows) => [...rows, ...rows.map(older)] },
  'changed-hpid': { spoil: each(rename) },
  padding: { spoil: each((row) => mapValues(row, (value) => String(value).padEnd(10))) },
};
