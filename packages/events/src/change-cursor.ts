/** A place in a service's one sequence of changes. */
export interface ChangePosition {
  readonly epoch: string;
  readonly sequence: number;
}

/** Opaque to clients. */
export function encodeChangeCursor({ epoch, sequence }: ChangePosition): string {
  return Buffer.from(`${epoch}/${sequence}`).toString('base64url');
}

/** Null for anything that is not a cursor of ours. */
export function decodeChangeCursor(cursor: string): ChangePosition | null {
  const match = /^([0-9a-f-]{36})\/(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  return match ? { epoch: match[1]!, sequence: Number(match[2]) } : null;
}
