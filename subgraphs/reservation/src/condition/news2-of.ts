import { news2, type News2 } from '@goldenhour/triage';
import type { Clinical } from './clinical';

/** The score of a condition as it was registered. */
export function news2Of(clinical: Clinical): News2 | null {
  return news2(clinical, clinical);
}
