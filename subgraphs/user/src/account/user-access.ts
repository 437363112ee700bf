import { AppError } from '@goldenhour/service-kit';
import type { AccessRule } from '@goldenhour/subgraph-kit';

/** What the rule knows of the user whose field is read. */
export interface Readable {
  readonly id: string;
  /** Whoever asks has just proved to be this user: by signing up, or by the right password, code or token. */
  readonly proved: boolean;
}

/** What is personal: that user, and administrators. */
export const thatUser: AccessRule = {
  who: 'That user, ADMIN',
  check(viewer, _args, source) {
    const { id, proved } = source as Readable;
    if (proved || viewer.role === 'ADMIN' || viewer.userId === id) return;
    throw new AppError(viewer.role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  },
};
