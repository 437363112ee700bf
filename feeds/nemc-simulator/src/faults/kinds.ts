import type { ResultCodeKey } from '@goldenhour/nemc';

/** What can be wrong with a whole answer. */
export const ANSWER_FAULTS = {
  partial: 'each page lacks a third of its rows (at least one), totalCount still counts them',
  zero: 'no rows, totalCount 0',
  half: 'two rows in five, totalCount agrees',
  'one-row': 'only the first row, totalCount agrees: in JSON an object where an array was',
  'empty-items': '`items` is `""`, totalCount still counts the rows',
  'gateway-error': "the gateway's XML, also for JSON; `code` (22) and HTTP `status` (200) can be chosen",
  slow: 'the right answer after `delayMs` (15,000)',
  drop: 'the connection is cut',
  malformed: 'the answer breaks off in the middle',
  'invalid-declaration': '`standalone="true"` in the XML declaration',
  quota: '`calls` (0) more right answers, then code 22',
  'per-second': '`calls` (1) right answers in each second, then code 23 until it is over',
} as const;

/** What can be wrong with the rows of one hospital: `hpid`, or the first that reports live. */
export const HOSPITAL_FAULTS = {
  stale: 'beds: the numbers of now, with a report time `days` (2,300) ago; neither changes any more',
  garbage: 'beds: 12,312 free emergency beds',
  negative: 'beds: more patients than emergency beds, by half of the capacity',
  n1: 'beds and severe illnesses: `N1` in place of every `Y`, `N` and 불가능',
  absent:
    'beds and severe illnesses: no tags but codes, name, telephone and report time, or only `tags` missing',
  duplicate: 'every row twice; of beds, the second is 10 minutes older and has other numbers',
  'changed-hpid':
    'another hpid (`newHpid`, else A98…) in all operations; phpid, where there is one, is the old one',
  padding: 'every value padded with spaces to ten characters',
} as const;

export const FAULTS = { ...ANSWER_FAULTS, ...HOSPITAL_FAULTS } as const;

export type AnswerFaultKind = keyof typeof ANSWER_FAULTS;
export type HospitalFaultKind = keyof typeof HOSPITAL_FAULTS;
export type FaultKind = keyof typeof FAULTS;

export const isAnswerFault = (kind: FaultKind): kind is AnswerFaultKind => Object.hasOwn(ANSWER_FAULTS, kind);

export interface FaultOptions {
  /** `slow`: milliseconds, 15,000 unless told (more than a client should wait). */
  readonly delayMs?: number;
  /** `gateway-error`: 22 unless told. */
  readonly code?: ResultCodeKey;
  /** `gateway-error`, `quota` and `per-second`: HTTP status, 200 unless told; 401 and 403 occur, too. */
  readonly status?: number;
  /** `quota`: right answers that are left, 0 unless told. `per-second`: right answers in a second, 1 unless told. */
  readonly calls?: number;
  /** Faults of a hospital: which; the first that reports live, and has no quirk of its own, unless told. */
  readonly hpid?: string;
  /** `stale`: age of the report when the fault begins, 2,300 (more than six years) unless told. */
  readonly days?: number;
  /** `absent`: which tags; nearly all unless told. */
  readonly tags?: readonly string[];
  /** `changed-hpid`: A98 and the last five digits of the old one unless told. */
  readonly newHpid?: string;
}
