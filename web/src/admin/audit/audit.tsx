import { ConditionReads } from './condition-reads';
import { RightsChanges } from './rights-changes';

/** Who changed whose rights, and who looked at patients. */
export function Audit() {
  return (
    <>
      <RightsChanges />
      <ConditionReads />
    </>
  );
}
