import type { EntityManager } from '@goldenhour/subgraph-kit';
import { FavoriteRow } from '../user/favorite.entity';

/** Those of the hospitals that somebody keeps as a favourite: of all others there is nobody to tell. */
export async function favoritesAmong(em: EntityManager, hospitalIds: readonly number[]): Promise<number[]> {
  if (hospitalIds.length === 0) return [];
  const rows = await em
    .createQueryBuilder(FavoriteRow)
    .select('hospitalId', true)
    .where({ hospitalId: { $in: [...hospitalIds] } })
    .execute<{ hospitalId: number }[]>('all');
  return rows.map(({ hospitalId }) => hospitalId);
}
