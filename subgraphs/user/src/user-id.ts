import type { Viewer } from '@goldenhour/service-kit';
import { AppError } from '@goldenhour/service-kit';
import { decodeGlobalId, encodeGlobalId } from '@goldenhour/subgraph-kit';

/** The type's name inside opaque ids: the same in every subgraph that knows users. */
export const USER = 'User';

export function userGlobalId(id: number): string {
  return encodeGlobalId(USER, id);
}

/** The row of the person who asks. @throws AppError UNAUTHENTICATED for a machine, or nobody */
export function requireUser(viewer: Viewer): number {
  const id = viewer.userId === undefined ? null : decodeGlobalId(USER, viewer.userId);
  if (id === null) throw new AppError('UNAUTHENTICATED', 'Sign in to do this.');
  return id;
}
