import type { EntityManager } from '@goldenhour/subgraph-kit';
import { isUrgent } from '../notification/notification.enums';
import { OccasionRow, type NewOccasion } from './occasion.entity';

/**
 * Notes, with the caller's transaction, that something befell. However many it concerns, this costs one row: the members
 * are told by {@link FanOut}, behind whoever told of it.
 */
export async function raise(
  em: EntityManager,
  now: number,
  occasions: readonly NewOccasion[],
): Promise<void> {
  if (occasions.length === 0) return;
  const rows = occasions.map(({ eventKey, kind, text, audience, hospitalId, values }) => ({
    eventKey,
    kind,
    text,
    audience: JSON.stringify(audience),
    hospitalId: hospitalId ?? null,
    textValues: JSON.stringify(values ?? {}),
    urgent: isUrgent(kind),
    at: now,
    toldUpTo: 0,
    chunks: 0,
  }));
  await em
    .createQueryBuilder(OccasionRow)
    .insert(rows)
    .onConflict(['event_key'] as never)
    .ignore()
    .execute();
}
