import type { Viewer } from '@goldenhour/service-kit';
import type { Plain } from '@goldenhour/subgraph-kit';
import type { Duties } from '../approval/duties';
import type { TravelTime, TravelTimes } from '../recommendation/travel-times';
import { giveBack } from '../reservation/end.service';
import { ReservationRow } from '../reservation/reservation.entity';
import type { Store } from '../store/store';
import { userError } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import { endOthers } from './end-others';
import { leadTransport } from './lead';
import type { PatientChange } from './patient-change';
import { microDegrees, pointOf } from './position';
import { requireTransport } from './require-transport';
import type {
  CancelTransportInput,
  TakeOverTransportInput,
  UpdateTransportPositionInput,
} from './transport.inputs';

/** What those who lead a transport do with it as a whole. Answers name the patient. */
export class TransportService {
  constructor(
    private readonly store: Store,
    private readonly duties: Duties,
    private readonly travel: TravelTimes,
  ) {}

  /** @throws AppError FORBIDDEN for anyone but the crew, its dispatcher and administrators */
  async cancel(input: CancelTransportInput, viewer: Viewer, requestId: string): Promise<Answer> {
    const owed: number[] = [];
    const request = { operation: 'cancelTransport', viewer, input };
    const answer = await leadTransport(this.store, request, async (change) => {
      if (change.patient.status !== 'IN_PROGRESS') return ended();
      await change.set({ status: 'CANCELLED', endedAt: change.now, askedAt: null });
      const approved = (await change.reservations()).find(({ status }) => status === 'APPROVED');
      if (approved) {
        await giveBack(change, approved, { closeReason: 'BY_CREW' });
        owed.push(approved.id);
      }
      await endOthers(change, change.actor);
      await change.step('CANCELLED');
      return done(change);
    });
    for (const id of owed) await this.duties.attempt(id, requestId);
    return answer;
  }

  /** @throws AppError FORBIDDEN for anyone but the crew, its dispatcher and administrators */
  async move(input: UpdateTransportPositionInput, viewer: Viewer): Promise<Answer> {
    const { at } = input;
    const patient = await requireTransport(this.store, input.patientConditionId, viewer);
    const times = await this.timesFrom(at, patient.id);
    const request = { operation: 'updateTransportPosition', viewer, input };
    return leadTransport(this.store, request, async (change) => {
      if (change.patient.status !== 'IN_PROGRESS') return ended();
      await change.set({ latitude: microDegrees(at.latitude), longitude: microDegrees(at.longitude) });
      for (const reservation of await change.reservations()) {
        const time = times.get(reservation.id);
        if (!time || (reservation.status !== 'PENDING' && reservation.status !== 'APPROVED')) continue;
        const eta = { etaMinutes: time.minutes, etaSource: time.source };
        await change.em.nativeUpdate(ReservationRow, { id: reservation.id }, eta);
        change.mention(reservation, 'MOVED');
      }
      await change.step('MOVED');
      return done(change);
    });
  }

  /** @throws AppError FORBIDDEN for anyone but the dispatcher of the province and administrators */
  async takeOver(input: TakeOverTransportInput, viewer: Viewer): Promise<Answer> {
    const request = { operation: 'takeOverTransport', viewer, input };
    return leadTransport(this.store, request, async (change) => {
      if (change.patient.status !== 'IN_PROGRESS') return ended();
      await change.set({ takenOverBy: viewer.userId ?? viewer.role });
      await change.step('TAKEN_OVER');
      return done(change);
    });
  }

  /** From there to the hospitals of the open reservations, by reservation. */
  private async timesFrom(
    at: UpdateTransportPositionInput['at'],
    patientId: number,
  ): Promise<ReadonlyMap<number, TravelTime>> {
    const open = await this.store.database.em
      .fork()
      .createQueryBuilder(ReservationRow)
      .select('*')
      .where({ patientId, status: { $in: ['PENDING', 'APPROVED'] } })
      .execute<Plain<ReservationRow>[]>('all');
    const placed = open.flatMap(({ id, hospitalLatitude, hospitalLongitude }) => {
      const point = pointOf(hospitalLatitude, hospitalLongitude);
      return point ? [{ id, point }] : [];
    });
    const times = await this.travel(
      at,
      placed.map(({ point }) => point),
    );
    return new Map(placed.map(({ id }, index) => [id, times[index]!]));
  }
}

function ended(): Answer {
  return refused(userError('TRANSPORT_ENDED', ['patientConditionId']));
}

function done({ patient }: PatientChange): Answer {
  return { ids: [patient.id], userErrors: [] };
}
