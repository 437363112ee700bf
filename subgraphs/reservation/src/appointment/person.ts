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
 * Lets the changes of each person's appointments come one after the other. The first locks of a transaction, in one order;
 * then the clinic's, then the slots'.
 */
export async function lockPersons(em: EntityManager, userIds: readonly string[]): Promise<void> {
  const rows = [...new Set(userIds)].sort().map((userId) => ({ userId }));
  // An empty change of the rows that are there locks them for this transaction.
  await upsertRows(em, PersonRow, rows, ['userId']);
}

/** Why some cannot be there at that time: one person has one place at a time, on waiting lists too. */
export async function notFree(
  em: EntityManager,
  userIds: readonly string[],
  wanted: { readonly slotId: number; readonly startsAt: number; readonly endsAt: number },
  except?: Pick<Plain<AppointmentRow>, 'id'>,
): Promise<Map<string, UserErrorCode>> {
  const meanwhile = await em.find(
    AppointmentRow,
    {
      userId: { $in: [...userIds] },
      status: { $in: [...OPEN] },
      startsAt: { $lt: wanted.endsAt },
      endsAt: { $gt: wanted.startsAt },
      ...(except && { id: { $ne: except.id } }),
    },
    { disableIdentityMap: true },
  );
  const problems = new Map<string, UserErrorCode>();
  for (const { userId, slotId } of meanwhile)
    if (slotId === wanted.slotId || !problems.has(userId))
      problems.set(userId, slotId === wanted.slotId ? 'ALREADY_BOOKED' : 'OVERLAPS');
  return problems;
}
