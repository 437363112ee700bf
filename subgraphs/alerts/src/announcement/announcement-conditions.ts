import { AppError } from '@goldenhour/service-kit';
import { requireGlobalId } from '@goldenhour/subgraph-kit';
import type { FilterQuery } from '@mikro-orm/core';
import { HOSPITAL } from '../hospital/hospital-id';
import type { AnnouncementFilter } from './announcement-filter.input';
import type { AnnouncementRow } from './announcement.entity';

/** More than all hospitals of the country; a longer list is a mistake or an attack. */
const MAX_VALUES = 1_000;

/**
 * A client's filter as conditions on the table, all of which must hold.
 * @throws AppError BAD_USER_INPUT naming the part of the filter that is wrong
 */
export function conditionsOf(filter: AnnouncementFilter): FilterQuery<AnnouncementRow>[] {
  const { hospitalIds, provinces, category, illness, activeAt } = filter;
  const conditions: FilterQuery<AnnouncementRow>[] = [];
  if (hospitalIds) {
    const ids = bounded(hospitalIds, 'filter.hospitalIds');
    conditions.push({
      hospitalId: { $in: ids.map((id) => requireGlobalId(HOSPITAL, id, 'filter.hospitalIds')) },
    });
  }
  if (provinces) {
    // What people type on some systems is decomposed Hangul (NFD); stored names are NFC.
    const names = bounded(provinces, 'filter.provinces').map((name) => name.normalize('NFC'));
    conditions.push({ province: { $in: names } });
  }
  if (category) conditions.push({ category });
  if (illness) conditions.push({ illness });
  if (activeAt) {
    const at = activeAt.getTime();
    conditions.push({ startsAt: { $lte: at } }, { $or: [{ endsAt: null }, { endsAt: { $gt: at } }] });
  }
  return conditions;
}

function bounded(values: readonly string[], argument: string): readonly string[] {
  if (values.length <= MAX_VALUES) return values;
  throw new AppError('BAD_USER_INPUT', `${argument}: at most ${MAX_VALUES} values, were ${values.length}.`, {
    argument,
  });
}
