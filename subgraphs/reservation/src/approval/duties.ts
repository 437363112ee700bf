import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Logger } from '@goldenhour/service-kit';
import { encodeGlobalId, transact, type Plain } from '@goldenhour/subgraph-kit';
import type { HospitalClient, HoldResult } from '../hospital/hospital-client';
import { ReservationRow } from '../reservation/reservation.entity';
import { BY_ITSELF, type Actor } from '../store/actor';
import type { Store } from '../store/store';
import { userError } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import { RESERVATION } from '../transport/ids';
import { PatientChange } from '../transport/patient-change';
import { closedCode } from './claim';
import { readDecision } from './decision';
import { keepAnswer, settleHold } from './settle-hold';
import { settleExtension } from './settle-extension';

type Reservation = Plain<ReservationRow>;

/** A duty that was begun this long ago is nobody's any more, milliseconds: its process died or gave up. */
const ABANDONED_MS = 5_000;
/** A bed that was to be held is held no more this long after its request's end, milliseconds. */
const TOO_LATE_MS = 60_000;
/** Pauses between looks at a reservation that is being decided, milliseconds. */
const FIRST_LOOK_MS = 10;
const LAST_LOOK_MS = 100;
const NO_DUTY = { duty: null, dutyAt: null, decision: null } as const;

/**
 * What a reservation owes the hospital subgraph: a bed to hold, to give back, to mark as taken, to hold for longer. A
 * duty is written in the transaction that makes it due, done after it, and done again by the recovery where nobody did:
 * each call is idempotent by the reservation's id, so doing it twice changes nothing.
 */
export class Duties {
  constructor(
    private readonly store: Store,
    private readonly hospital: HospitalClient,
    private readonly log: Logger,
  ) {}

  /**
   * Does what this reservation owes, if anything.
   * @returns what became of a bed that was to be held, or to be held for longer
   * @throws AppError UPSTREAM_UNAVAILABLE where the hospital subgraph does not answer: the recovery tries again
   */
  async perform(id: number, requestId: string): Promise<Answer> {
    return this.performFor(await this.read(id), requestId);
  }

  /** As `perform`, for a reservation that was just read. */
  async performFor(reservation: Reservation, requestId: string): Promise<Answer> {
    const { id, hospitalId } = reservation;
    const holdId = encodeGlobalId(RESERVATION, id);
    switch (reservation.duty) {
      case 'HOLD':
        return this.hold(reservation, requestId);
      case 'EXTEND': {
        const { minutes } = readDecision(reservation.decision);
        const result = await this.hospital.extend({ holdId, minutes }, requestId);
        return this.settle(reservation, (change, now) => settleExtension(change, now, result));
      }
      case 'RELEASE':
        await this.store.crashPoint('release owed', hospitalId);
        await this.hospital.release({ holdId, reason: reservation.closeReason ?? 'NOT_NEEDED' }, requestId);
        await this.store.crashPoint('released', hospitalId);
        await this.done(reservation);
        return { ids: [id], userErrors: [] };
      case 'CONSUME':
        await this.hospital.consume({ holdId }, requestId);
        await this.done(reservation);
        return { ids: [id], userErrors: [] };
      case null:
        return this.answerOf(reservation);
    }
  }

  /** As `perform`, for duties whose outcome the caller does not wait for: what fails now, the recovery does. */
  async attempt(id: number, requestId: string): Promise<void> {
    try {
      await this.perform(id, requestId);
    } catch (error) {
      this.log.warn({ err: error, reservationId: id }, 'A duty towards a hospital waits: it is tried again');
    }
  }

  /** Waits until it is known whether this reservation got its bed. @returns false where that takes longer than `patienceMs` */
  async decided(id: number, patienceMs: number): Promise<boolean> {
    const end = performance.now() + patienceMs;
    for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 1.5, LAST_LOOK_MS)) {
      if ((await this.read(id)).duty !== 'HOLD') return true;
      if (performance.now() > end) return false;
      await sleep(pause);
    }
  }

  /** Does what was left undone by a crash or while the hospital subgraph was away. */
  async recover(): Promise<void> {
    const { database, clock } = this.store;
    const em = database.em.fork();
    const now = await clock.now(em);
    const abandoned = await em
      .createQueryBuilder(ReservationRow)
      .select('*')
      .where({ duty: { $ne: null }, dutyAt: { $lt: now - ABANDONED_MS } })
      .orderBy({ dutyAt: 'asc' })
      .limit(100)
      .execute<Reservation[]>('all');
    for (const { id, duty, dutyAt, expiresAt } of abandoned) {
      // One process takes it up: by the moment at which it was begun.
      if ((await em.nativeUpdate(ReservationRow, { id, duty, dutyAt }, { dutyAt: now })) === 0) continue;
      if (duty === 'HOLD' && expiresAt + TOO_LATE_MS <= now) await this.giveUp(id);
      await this.attempt(id, randomUUID());
      await sleep(0);
    }
  }

  private async hold(reservation: Reservation, requestId: string): Promise<Answer> {
    const { bedKind, minutes, overCapacity } = readDecision(reservation.decision);
    const { id, hospitalId } = reservation;
    await this.store.crashPoint('claimed', hospitalId);
    const holdId = encodeGlobalId(RESERVATION, id);
    const result = await this.hospital.hold(
      { holdId, hospitalId, bedKind, minutes, overCapacity },
      requestId,
    );
    await this.store.crashPoint('held', hospitalId);
    const answer = await this.settleHold(reservation, result);
    await this.store.crashPoint('settled', hospitalId);
    // Refused although the bed was held: the crew ended it in the meantime, and the bed is owed back.
    if (result.hold && answer.userErrors.length > 0) await this.attempt(id, requestId);
    return answer;
  }

  private settleHold(reservation: Reservation, result: HoldResult): Promise<Answer> {
    return this.settle(
      reservation,
      (change, now) => settleHold(change, now, result, this.store.crashPoint),
      // Whoever decided it first was told that there is no bed, and this one got a bed that was freed since.
      async (change, { id, status, duty }) => {
        if (!result.hold || duty !== null || status === 'APPROVED') return;
        const release = { duty: 'RELEASE' as const, dutyAt: change.now };
        await change.em.nativeUpdate(ReservationRow, { id }, release);
      },
    );
  }

  /** One transaction that ends a duty, or does what is left to do where another has ended it by now. */
  private async settle(
    seen: Reservation,
    end: (change: PatientChange, now: Reservation) => Promise<Answer>,
    late: (change: PatientChange, now: Reservation) => Promise<void> = async () => {},
  ): Promise<Answer> {
    const { by } = readDecision(seen.decision);
    const answer = await this.change(seen, by, async (change) => {
      const reservation = await change.reservation(seen.id);
      if (reservation.duty === seen.duty) return end(change, reservation);
      await late(change, reservation);
      return null;
    });
    return answer ?? this.answerOf(await this.read(seen.id));
  }

  /** The bed is not held any more for a request that ended while this was left undone. */
  private async giveUp(id: number): Promise<void> {
    const seen = await this.read(id);
    await this.change(seen, BY_ITSELF, async (change) => {
      const reservation = await change.reservation(id);
      if (reservation.duty !== 'HOLD') return null;
      const { dutyAt } = reservation;
      const decision = readDecision(reservation.decision);
      const release = { duty: 'RELEASE' as const, dutyAt, decision: null };
      await change.free(id, false);
      if (reservation.status === 'PENDING')
        await change.move(reservation, 'EXPIRED', 'EXPIRED', { ...release, closeReason: 'REQUEST_EXPIRED' });
      else await change.em.nativeUpdate(ReservationRow, { id }, release);
      const answer = refused(userError('REQUEST_EXPIRED', [decision.path]));
      await keepAnswer(change, decision, answer);
      return answer;
    });
  }

  private async change(
    { patientId, hospitalId }: Reservation,
    actor: Actor,
    work: (change: PatientChange) => Promise<Answer | null>,
  ): Promise<Answer | null> {
    const { store } = this;
    const answer = await transact(store.database, async (em) => {
      const change = await PatientChange.lock(store, em, { patient: patientId }, actor);
      if (!change) throw new Error(`There is no patient ${patientId}.`);
      const result = await work(change);
      await change.tell();
      await store.crashPoint('told', hospitalId);
      return result;
    });
    store.relay.wake();
    return answer;
  }

  private async done({ id, duty }: Reservation): Promise<void> {
    await this.store.database.em.fork().nativeUpdate(ReservationRow, { id, duty }, NO_DUTY);
  }

  /** What an approval came to that another process settled. */
  private answerOf(reservation: Reservation): Answer {
    const { id, status, requestedAt } = reservation;
    if (status === 'APPROVED') return { ids: [id], userErrors: [] };
    return refused(userError(closedCode(reservation, requestedAt) ?? 'NO_BED_AVAILABLE', ['reservationId']));
  }

  private async read(id: number): Promise<Reservation> {
    const [row] = await this.store.database.em
      .fork()
      .createQueryBuilder(ReservationRow)
      .select('*')
      .where({ id })
      .execute<Reservation[]>('all');
    if (!row) throw new Error(`There is no reservation ${id}.`);
    return row;
  }
}
