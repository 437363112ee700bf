import type { AppointmentsChanged, Numbered } from '@goldenhour/events';
import { consumeOnce, decodeGlobalId } from '@goldenhour/subgraph-kit';
import type { Store } from '../store/store';
import { USER } from '../user/user-id';
import type { NewOccasion } from './occasion.entity';
import { raise } from './raise';

type Told = AppointmentsChanged['appointments'][number];

/** Tells people what becomes of their appointments, what they did themselves too: that is their receipt. */
export async function takeAppointments(store: Store, event: Numbered<AppointmentsChanged>): Promise<void> {
  const occasions = event.payload.appointments.flatMap((told) => occasionOf(told, event.id) ?? []);
  if (occasions.length === 0) return;
  const acted = await consumeOnce(store, 'appointments', event.id, (em, now) => raise(em, now, occasions));
  if (acted) store.wake();
}

function occasionOf(told: Told, eventId: string): NewOccasion | null {
  const userId = decodeGlobalId(USER, told.userId);
  const text = textOf(told);
  if (userId === null || text === null) return null;
  return {
    eventKey: `appointment:${told.id}:${told.step}:${eventId}`,
    kind: text.split('.')[0] as NewOccasion['kind'],
    text,
    audience: { kind: 'USER', userId },
    hospitalId: told.hospitalId,
    values: {
      at: `${told.startsAt}`,
      ...(told.offeredUntil !== null && { until: `${told.offeredUntil}` }),
    },
  };
}

/** Name of the text, which begins with the kind; null where nothing is told. */
function textOf({ step, end }: Told): string | null {
  switch (step) {
    case 'CONFIRMED':
    case 'WAITING':
    case 'OFFERED':
      return `APPOINTMENT_${step}`;
    case 'CHANGED':
      return 'APPOINTMENT_CONFIRMED.CHANGED';
    case 'REMINDED':
      return 'APPOINTMENT_REMINDER';
    case 'CANCELLED':
    case 'LAPSED':
      return end && `APPOINTMENT_CANCELLED.${end}`;
    case 'NO_SHOW':
    case 'COMPLETED':
      return null;
  }
}
