import type { Data } from '../transport';

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Merges what a subgraph answered into what is there, in place: objects key by key, lists of equal length item by item;
 * anything else is replaced. Own properties only: a field may have the alias `constructor`.
 */
export function merge(target: Data, source: Data): void {
  if (target === source) return;
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    if (typeof value === 'object' && value !== null && present !== undefined && present !== null) {
      if (Array.isArray(value)) {
        if (Array.isArray(present) && present.length === value.length) mergeItems(present, value);
        else target[key] = value;
        continue;
      }
      if (typeof present === 'object') {
        merge(present as Data, value as Data);
        continue;
      }
    }
    set(target, key, value);
  }
}

/** Writes an own property, whatever its name. */
export function set(target: Data, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true });
  else target[key] = value;
}

function mergeItems(target: unknown[], source: readonly unknown[]): void {
  for (let i = 0; i < source.length; i += 1) {
    const present = target[i];
    const value = source[i];
    if (isData(present) && isData(value)) merge(present, value);
    else target[i] = value;
  }
}
