import { decodeGlobalId } from '@goldenhour/subgraph-kit';
import { HOSPITAL } from './hospital-id';
import type { Hospital } from './hospital.type';

/**
 * The hospital behind an id that another subgraph gave; null for what is no id of a hospital. Whether the
 * hospital exists is not asked: one without requests looks the same here as one that never was.
 */
export function resolveHospitalReference({ id }: { id: string }): Hospital | null {
  return decodeGlobalId(HOSPITAL, id) === null ? null : { id };
}
