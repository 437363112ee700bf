import { decodeGlobalId } from '@goldenhour/subgraph-kit';
import type { HospitalContext } from '../context';

/** Answers another subgraph's reference to a hospital; one that does not exist is null and blanks nothing. */
export function resolveHospitalReference({ id }: { id: string }, context: HospitalContext): unknown {
  const key = decodeGlobalId('Hospital', id);
  return key === null ? null : context.hospital(key);
}
