import type { UserError } from '@goldenhour/subgraph-kit';
import { MAX_COMPLAINT, RANGES } from '@goldenhour/triage';
import { checkLength, checkRange, userError } from '../store/user-errors';
import type { RegisterPatientConditionInput } from './register-condition.input';

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
