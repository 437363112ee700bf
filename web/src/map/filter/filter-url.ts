import type { BedKind, EquipmentKind, SevereIllness } from '@goldenhour/client';
import { BED_KINDS, EQUIPMENT_KINDS, SEVERE_ILLNESSES } from '../board/kinds';
import { NO_FILTER, type Filter } from './filter';

/** The filter in the page's address, so that it can be shared and outlives a reload. What is not known is ignored. */
export function filterOf(parameters: URLSearchParams): Filter {
  const among = <T extends string>(known: readonly T[], name: string): T[] => {
    const named = parameters.get(name)?.split(',') ?? [];
    return known.filter((one) => named.includes(one));
  };
  return {
    kind: among<BedKind>(BED_KINDS, 'kind')[0] ?? NO_FILTER.kind,
    text: parameters.get('q') ?? '',
    province: parameters.get('province') ?? '',
    district: parameters.get('district') ?? '',
    freshOnly: parameters.has('fresh'),
    freeOnly: parameters.has('free'),
    equipment: among<EquipmentKind>(EQUIPMENT_KINDS, 'equipment'),
    illnesses: among<SevereIllness>(SEVERE_ILLNESSES, 'illness'),
  };
}

export function writeFilter(filter: Filter, parameters: URLSearchParams): void {
  const write = (name: string, value: string) => {
    if (value === '') parameters.delete(name);
    else parameters.set(name, value);
  };
  write('kind', filter.kind === NO_FILTER.kind ? '' : filter.kind);
  write('q', filter.text.trim());
  write('province', filter.province);
  write('district', filter.district);
  write('fresh', filter.freshOnly ? '1' : '');
  write('free', filter.freeOnly ? '1' : '');
  write('equipment', filter.equipment.join());
  write('illness', filter.illnesses.join());
}
