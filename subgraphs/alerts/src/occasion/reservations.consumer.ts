import type { Numbered, ReservationsChanged } from '@goldenhour/events';
import { consumeOnce } from '@goldenhour/subgraph-kit';
import type { Store } from '../store/store';
import type { Audience } from './audience';
import type { NewOccasion } from './occasion.entity';
import { raise } from './raise';

type Told = ReservationsChanged['reservations'][number];
type Concerns = readonly [who: 'CREW' | 'HOSPITAL', kind: NewOccasion['kind'], text?: string];

/** Tells crews, hospitals and dispatchers what befalls a transport. Of the patient nothing is known here. */
export async function takeReservations(store: Store, event: Numbered<ReservationsChanged>): Promise<void> {
  const occasions = occasionsOf(event);
  if (occasions.length === 0) return;
  const acted = await consumeOnce(store, 'reservations', event.id, (em, now) => raise(em, now, occasions));
  if (acted) store.wake();
}

export function occasionsOf({ id: eventId, payload }: Numbered<ReservationsChanged>): NewOccasion[] {
  const { organization, vehicle, province } = payload.transport;
  const crew: Audience = { kind: 'CREW', organization, vehicle, province };
  const ofReservations = payload.reservations.flatMap((told) =>
    concernsOf(told).map(([who, kind, text = kind]) => ({
      eventKey: `reservation:${told.id}:${told.step}:${who}:${eventId}`,
      kind,
      text,
      audience: who === 'CREW' ? crew : { kind: who, hospitalId: told.hospitalId },
      hospitalId: told.hospitalId,
    })),
  );
  const ofTransport = payload.steps
    .filter((step) => step === 'WIDENED' || step === 'ALARMED')
    .flatMap((step) =>
      [crew, { kind: 'DISPATCHERS', province } as const].map((audience) => ({
        eventKey: `transport:${payload.transport.id}:${step}:${audience.kind}:${eventId}`,
        kind: `ESCALATION_${step}` as const,
        text: `ESCALATION_${step}`,
        audience,
      })),
    );
  return [...ofReservations, ...ofTransport];
}

/** Who is told of a step: not those who took it. */
function concernsOf({ step, closeReason }: Told): readonly Concerns[] {
  switch (step) {
    case 'REQUESTED':
    case 'NOTICED':
      return [['HOSPITAL', `RESERVATION_${step}`]];
    case 'APPROVED':
    case 'DECLINED':
      return [['CREW', `RESERVATION_${step}`]];
    case 'DESIGNATED':
    case 'EXPIRING':
      return [
        ['CREW', `RESERVATION_${step}`],
        ['HOSPITAL', `RESERVATION_${step}`],
      ];
    case 'EXPIRED':
      return (['CREW', 'HOSPITAL'] as const).map((who) => [
        who,
        'RESERVATION_EXPIRED',
        `RESERVATION_EXPIRED.${closeReason === 'HOLD_EXPIRED' ? 'HOLD_EXPIRED' : 'REQUEST_EXPIRED'}`,
      ]);
    case 'CLOSED':
      return closeReason === 'BY_HOSPITAL'
        ? [['CREW', 'RESERVATION_CLOSED', 'RESERVATION_CLOSED.BY_HOSPITAL']]
        : [
            [
              'HOSPITAL',
              'RESERVATION_CLOSED',
              `RESERVATION_CLOSED.${closeReason === 'ACCEPTED_ELSEWHERE' ? 'ACCEPTED_ELSEWHERE' : 'BY_CREW'}`,
            ],
          ];
    case 'ARRIVED':
    case 'EXTENDED':
    case 'MOVED':
      return [];
  }
}
