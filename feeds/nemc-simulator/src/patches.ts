import type { Row } from './row';

/** Values by tag; null makes the tag absent. */
export type Patch = Readonly<Record<string, string | number | null>>;

export function patchRow(row: Row, patch: Patch): Row {
  const present = Object.entries<string | number | null>({ ...row, ...patch });
  return Object.fromEntries(present.filter((entry): entry is [string, string | number] => entry[1] !== null));
}

/** What tests force on the rows of single hospitals, by operation. */
export class Patches {
  private readonly patches = new Map<string, Patch>();

  /** Adds to what is already forced; null takes all of it back. */
  set(operation: string, hpid: string, patch: Patch | null): void {
    const key = `${operation} ${hpid}`;
    if (patch === null) this.patches.delete(key);
    else this.patches.set(key, { ...this.patches.get(key), ...patch });
  }

  apply(operation: string, hpid: string, row: Row): Row {
    const patch = this.patches.get(`${operation} ${hpid}`);
    return patch ? patchRow(row, patch) : row;
  }
}
