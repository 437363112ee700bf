import { MAX_KEY_LENGTH, type UserError } from '@goldenhour/subgraph-kit';
import { believableRange } from '../bed/quarantine';
import type { BedUpdateInput } from './update-beds.input';
import type { EquipmentUpdateInput } from './update-equipment.input';

const MAX_UNITS = 1000;
/** Above the largest hospital of the country. */
const MAX_CAPACITY = 5000;

export function userError(code: string, message: string, ...path: (string | number)[]): UserError {
  return { code, message, path: ['input', ...path].map(String) };
}

/** What is wrong with stated beds; the same limits as for the feed's numbers. */
export function checkBeds(beds: readonly BedUpdateInput[]): UserError[] {
  const errors = checkList(beds, 'beds');
  for (const [index, { kind, available, capacity }] of beds.entries()) {
    if (capacity != null && (capacity < 0 || capacity > MAX_CAPACITY)) {
      errors.push(outOfRange(0, MAX_CAPACITY, capacity, 'beds', index, 'capacity'));
      continue;
    }
    const { min, max } = believableRange(kind, capacity ?? null);
    if (available < min || available > max)
      errors.push(outOfRange(min, max, available, 'beds', index, 'available'));
  }
  return errors;
}

export function checkEquipment(equipment: readonly EquipmentUpdateInput[]): UserError[] {
  const errors = checkList(equipment, 'equipment');
  for (const [index, { units }] of equipment.entries()) {
    if (units != null && (units < 0 || units > MAX_UNITS)) {
      errors.push(outOfRange(0, MAX_UNITS, units, 'equipment', index, 'units'));
    }
  }
  return errors;
}

export function checkKey(key: string | null | undefined): UserError[] {
  if (key == null || (key.length > 0 && key.length <= MAX_KEY_LENGTH)) return [];
  return [userError('OUT_OF_RANGE', `Must have 1 to ${MAX_KEY_LENGTH} characters.`, 'idempotencyKey')];
}

function checkList(items: readonly { readonly kind: string }[], name: string): UserError[] {
  if (items.length === 0) return [userError('EMPTY', 'Name at least one kind.', name)];
  const seen = new Set<string>();
  return items.flatMap(({ kind }, index) => {
    if (seen.has(kind)) return [userError('DUPLICATE_KIND', `${kind} is named twice.`, name, index, 'kind')];
    seen.add(kind);
    return [];
  });
}

function outOfRange(min: number, max: number, value: number, ...path: (string | number)[]): UserError {
  return userError('OUT_OF_RANGE', `Must be ${min} to ${max}, was ${value}.`, ...path);
}
