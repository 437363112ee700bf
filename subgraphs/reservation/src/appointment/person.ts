import { AppError, type Viewer } from '@goldenhour/service-kit';
import { upsertRows, type EntityManager, type Plain } from '@goldenhour/subgraph-kit';
import type { UserErrorCode } from '../store/user-errors';
import { OPEN } from './appointment.enums';
import { AppointmentRow } from './appointment.entity';
import { PersonRow } from './person.entity';

/** Whose appointments a viewer's are. @throws AppError FORBIDDEN for whoever has no account */
export function requirePerson({ userId }: Viewer): string {
  if (userId === undefined) throw new AppError('FORBIDDEN', 'Appointments belong to an account.');
  return userId;
}

/**
 * Lets the changes of one person's appointments come one after the other. The first lock of a transaction: then the
 * clinic's, then the slots'.
 */
export async function lockPerson(em: EntityManager, userId: string): Promise<void> {
  // An empty change of the row that is there locks it for this transaction.
  await upsertRows(em, PersonRow, [{ userId }], ['userId']);
}

/** Why somebody cannot be there at that time: one person has one place at a time, on waiting lists too. */
export async function notFree(
  em: EntityManager,
  userId: string,
  wanted: { readonly slotId: number; readonly startsAt: number; readonly endsAt: number },
  except?: Pick<Plain<AppointmentRow>, 'id'>,
): Promise<UserErrorCode | null> {
  const meanwhile = await em.find(
    AppointmentRow,
    {
      userId,
      status: { $in: [...OPEN] },
      startsAt: { $lt: wanted.endsAt },
      endsAt: { $gt: wanted.startsAt },
      ...(except && { id: { $ne: except.id } }),
    },
    { disableIdentityMap: true },
  );
  if (meanwhile.length === 0) return null;
  return meanwhile.some(({ slotId }) => slotId === wanted.slotId) ? 'ALREADY_BOOKED' : 'OVERLAPS';
}
