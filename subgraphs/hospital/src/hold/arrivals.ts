import { groupBy, type BedKind, type EntityManager } from '@goldenhour/subgraph-kit';
import { BedHoldRow } from './bed-hold.entity';

/** How many patients took a held bed of that kind after that moment, epoch milliseconds. */
export type ArrivedSince = (hospitalId: number, kind: BedKind, since: number) => number;

/**
 * The arrivals at these hospitals: a report that comes after an arrival may have been made before it, and then has
 * not counted the bed yet.
 * @param since the oldest moment that is asked for
 */
export async function readArrivals(
  em: EntityManager,
  hospitalIds: readonly number[],
  since: number,
): Promise<ArrivedSince> {
  if (hospitalIds.length === 0) return () => 0;
  const rows = await em.find(
    BedHoldRow,
    { hospitalId: { $in: [...hospitalIds] }, state: 'ARRIVED', endedAt: { $gt: since } },
    { fields: ['hospitalId', 'kind', 'endedAt'], disableIdentityMap: true },
  );
  const of = groupBy(rows, ({ hospitalId, kind }) => `${hospitalId} ${kind}`);
  return (hospitalId, kind, moment) =>
    (of.get(`${hospitalId} ${kind}`) ?? []).filter(({ endedAt }) => endedAt! > moment).length;
}
