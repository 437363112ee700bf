import type { UserError } from '@goldenhour/subgraph-kit';
import { checkLength, checkRange, userError } from '../store/user-errors';
import type { RegisterPatientConditionInput } from './register-condition.input';

/** What can be measured on a living or dying person; what is outside was mistyped. */
const RANGES = {
  systolic: [30, 300],
  diastolic: [10, 200],
  heartRate: [0, 300],
  respiratoryRate: [0, 80],
  temperature: [25, 45],
  oxygenSaturation: [0, 100],
  ageYears: [0, 130],
  preKtas: [1, 5],
} as const;
const MAX_COMPLAINT = 500;
/** As many as there are kinds. */
const MAX_EQUIPMENT = 12;

/** Everything that is wrong with a condition, each with its path. */
export function checkCondition(input: RegisterPatientConditionInput): UserError[] {
  const { systolic, diastolic, needs } = input;
  const errors = Object.entries(RANGES).flatMap(([name, range]) =>
    checkRange(input[name as keyof typeof RANGES], range, name),
  );
  if (systolic != null && diastolic != null && diastolic > systolic)
    errors.push(userError('OUT_OF_RANGE', ['diastolic'], 'Must not be above systolic.'));
  errors.push(...checkLength(input.chiefComplaint, MAX_COMPLAINT, 'chiefComplaint'));
  if ((needs.equipment?.length ?? 0) > MAX_EQUIPMENT)
    errors.push(userError('OUT_OF_RANGE', ['needs', 'equipment'], `At most ${MAX_EQUIPMENT} kinds.`));
  return errors;
}
