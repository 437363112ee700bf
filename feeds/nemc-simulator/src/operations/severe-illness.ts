import { OPERATIONS, SEVERE_ILLNESSES } from '@goldenhour/nemc';
import type { SimulatedHospital } from '../hospitals';
import { ACCEPTS, illnessAnswer, illnessNote } from '../illnesses';
import { reportAt } from '../reports';
import { makeRow, sortTags, type Tag } from '../row';
import type { Operation } from './operation';
import { inRegion } from './region';

interface Asked {
  readonly hospital: SimulatedHospital;
  readonly seed: number;
  readonly step: number;
}

const illnessTags: Tag<Asked>[] = SEVERE_ILLNESSES.flatMap((illness) => {
  const answer = ({ seed, hospital, step }: Asked): string =>
    illnessAnswer(seed, hospital, illness.item, step);
  const note = (asked: Asked): string | undefined =>
    illnessNote(asked.seed, asked.hospital, illness, answer(asked));
  return [
    { name: illness.field, value: answer },
    ...('noteField' in illness ? [{ name: illness.noteField, value: note }] : []),
  ];
});

const tags = sortTags<Asked>([
  { name: 'dutyName', value: ({ hospital }) => hospital.name },
  { name: 'hpid', value: ({ hospital }) => hospital.hpid },
  ...illnessTags,
]);

/** Operation 2. SM_TYPE is the number of an item: only the hospitals that accept it. */
export const severeIllness: Operation = {
  name: OPERATIONS.SEVERE_ILLNESS,
  mandatory: [{ name: 'STAGE1', when: 'STAGE2' }],
  allowed: { SM_TYPE: /^([1-9]|1\d|2[0-8])$/ },
  rows(hospital, { seed, step, stepMs }) {
    if (hospital.reporting === 'none') return [];
    return [makeRow(tags, { hospital, seed, step: reportAt(seed, hospital, step, stepMs).step })];
  },
  selects(row, hospital, query) {
    const item = query.get('SM_TYPE');
    const accepted = item === undefined || row[`MKioskTy${item}`] === ACCEPTS;
    return accepted && inRegion(hospital, query.get('STAGE1'), query.get('STAGE2'));
  },
};
