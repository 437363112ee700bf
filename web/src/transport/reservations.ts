import type { ReservationStateFragment, TransportStateFragment } from '@goldenhour/client';

export type Transport = TransportStateFragment;
export type Asked = ReservationStateFragment;

const AT_ONCE = 5;
/** A hold that ends within this is warned of, as the API tells it. */
export const HOLD_WARNING_MS = 10 * 60_000;

export const isOpen = ({ status }: Asked): boolean => status === 'PENDING' || status === 'APPROVED';

/** How a request stands at that moment: one whose time is over no longer counts as open, though nobody said so yet. */
export function isStanding(asked: Asked, now: number): boolean {
  if (asked.status === 'PENDING') return Date.parse(asked.expiresAt) > now;
  return asked.status === 'APPROVED' && (asked.hold === null || Date.parse(asked.hold.expiresAt) > now);
}

/** The one hospital that takes the patient. */
export function approved(transport: Transport): Asked | null {
  return transport.reservations?.find(({ status }) => status === 'APPROVED') ?? null;
}

/** A hospital that was told of a light case, and waits for it. */
export function noticed(transport: Transport): Asked | null {
  return (
    transport.reservations?.find(({ kind, status }) => kind === 'NOTICE' && status === 'PENDING') ?? null
  );
}

/** How many more hospitals may be asked now: five at once, ten once the search has widened; none while a bed is held. */
export function mayAsk(transport: Transport, now: number): number {
  if (transport.transportStatus !== 'IN_PROGRESS' || approved(transport)) return 0;
  const pending = (transport.reservations ?? []).filter((one) => isStanding(one, now)).length;
  const limit = transport.widenedAt === null ? AT_ONCE : 2 * AT_ONCE;
  return Math.max(0, Math.min(AT_ONCE, limit - pending));
}

/** The transport with a reservation as an event tells it; null where the event names one that is not known. */
export function withReservation(transport: Transport, changed: Asked): Transport | null {
  const reservations = transport.reservations ?? [];
  if (!reservations.some(({ id }) => id === changed.id)) return null;
  return {
    ...transport,
    reservations: reservations.map((one) => (one.id === changed.id ? changed : one)),
  };
}

/** Whole minutes of the search until then: how long is configured, so the page counts. */
export function minutesOfSearch({ searchingSince, registeredAt }: Transport, until: string): number {
  return Math.floor((Date.parse(until) - Date.parse(searchingSince ?? registeredAt)) / 60_000);
}

/** As somebody under way wants to see them: whoever takes the patient, then who may still, then the others, newest first. */
export function inOrder(reservations: readonly Asked[], now: number): Asked[] {
  const rank = (one: Asked): number => {
    if (one.status === 'APPROVED' || one.status === 'ARRIVED') return 0;
    return isStanding(one, now) ? 1 : 2;
  };
  return [...reservations].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      Date.parse(b.answeredAt ?? b.requestedAt) - Date.parse(a.answeredAt ?? a.requestedAt),
  );
}
