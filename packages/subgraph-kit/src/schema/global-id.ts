import { AppError } from '@goldenhour/service-kit';

/**
 * Opaque ids that clients and other subgraphs hold: base64url of `Type:key`. The key is a row's number, never
 * the feed's hpid, which changes when a hospital is registered anew.
 */
export function encodeGlobalId(type: string, key: number | string): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/** The row number behind an id of that type, or null for anything that is not one. */
export function decodeGlobalId(type: string, id: string): number | null {
  const match = /^([A-Za-z]+):([1-9]\d{0,14})$/.exec(Buffer.from(id, 'base64url').toString('latin1'));
  return match?.[1] === type ? Number(match[2]) : null;
}

/** As `decodeGlobalId`, but says which argument is wrong (BAD_USER_INPUT). */
export function requireGlobalId(type: string, id: string, argument: string): number {
  const key = decodeGlobalId(type, id);
  if (key === null)
    throw new AppError('BAD_USER_INPUT', `${argument}: not an id of a ${type}.`, { argument });
  return key;
}
