import type { Viewer } from '@goldenhour/service-kit';
import type { Role } from '@goldenhour/subgraph-kit';

/** Who does a step, as the record keeps it. */
export interface Actor {
  readonly role: Role;
  readonly userId: string | null;
}

/** What this service does by itself: expiry, escalation, recovery. */
export const BY_ITSELF: Actor = { role: 'SERVICE', userId: null };

/** @throws Error for somebody without a token, whom the rules keep away from all that is recorded */
export function actorOf({ role, userId }: Viewer): Actor {
  if (role === 'PUBLIC') throw new Error('Nobody without a token does anything here.');
  return { role, userId: userId ?? null };
}

/** Whose idempotency keys a viewer's are. */
export function ownerOf(viewer: Viewer): string {
  return viewer.userId ?? `${viewer.role}:${viewer.hospitalId ?? viewer.province ?? ''}`.slice(0, 64);
}
