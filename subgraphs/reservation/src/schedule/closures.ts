import type { EntityManager } from '@goldenhour/subgraph-kit';
import { ClosureRow } from './closure.entity';

/** What a closure of the whole hospital has for a department. */
export const WHOLE_HOSPITAL = '';

/** Whether that department, or its whole hospital, is closed on that day. */
export async function isClosed(
  em: EntityManager,
  { hospitalId, department }: { readonly hospitalId: number; readonly department: string },
  date: string,
): Promise<boolean> {
  const where = { hospitalId, date, department: { $in: [WHOLE_HOSPITAL, department] } };
  return (await em.count(ClosureRow, where)) > 0;
}
