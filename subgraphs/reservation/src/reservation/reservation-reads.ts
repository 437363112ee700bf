import { AppError, type Viewer } from '@goldenhour/service-kit';
import { requireGlobalId, requireStaffOf, type Plain } from '@goldenhour/subgraph-kit';
import { requireLead } from '../condition/condition-access';
import { needsReason, viewOfLead, viewThrough } from '../condition/condition-view';
import type { ConditionReader } from '../condition/condition-reader';
import type { PatientConditionRow } from '../condition/condition.entity';
import type { PatientCondition } from '../condition/condition.type';
import { HOSPITAL } from '../hospital/hospital-id';
import type { Store } from '../store/store';
import { PATIENT_CONDITION } from '../transport/ids';
import { openTransports, type Whose } from '../transport/open-transports';
import type { PatientConditionConnection } from '../transport/open-transports.type';
import { requireTransport } from '../transport/require-transport';
import { pageOfReservations, type PageArgs } from './reservation-page';
import { ReservationStepRow } from './reservation-step.entity';
import type { Rows } from './reservation.loaders';
import type { ReservationStatus } from './reservation.enums';
import {
  toReservation,
  type Reservation,
  type ReservationConnection,
  type ReservationHistoryStep,
} from './reservation.type';

type StatusPageArgs = PageArgs & { readonly status?: readonly ReservationStatus[] | null };

interface Request {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly conditions: ConditionReader;
  readonly rows: Rows;
}

/** What one request may see of transports and reservations. */
export class ReservationReads {
  constructor(private readonly request: Request) {}

  /**
   * @param reason why an administrator looks; recorded
   * @throws AppError NOT_FOUND, FORBIDDEN
   */
  async condition(globalId: string, reason?: string | null): Promise<PatientCondition> {
    const { viewer, conditions, rows } = this.request;
    const row = await rows.patients.load(requireGlobalId(PATIENT_CONDITION, globalId, 'id'));
    if (!row || row.sealed === null) throw new AppError('NOT_FOUND', 'There is no such patient.');
    requireLead(viewer, row);
    const why = reason?.trim();
    if (viewer.role === 'ADMIN' && !why) throw needsReason();
    return viewOfLead(row, viewer, conditions, why)!;
  }

  /** A transport for those who lead it. @throws AppError NOT_FOUND, FORBIDDEN */
  async leadOf(globalId: string): Promise<Plain<PatientConditionRow>> {
    const { store, viewer } = this.request;
    return requireTransport(store, globalId, viewer, 'patientConditionId');
  }

  /** For what a mutation or an event names: null where the viewer may not see it. */
  async conditionOf(patientId: number): Promise<PatientCondition | null> {
    const { viewer, conditions, rows } = this.request;
    const row = await rows.patients.load(patientId);
    return row && viewOfLead(row, viewer, conditions);
  }

  async conditionThrough({ row }: Reservation): Promise<PatientCondition | null> {
    const { viewer, conditions, rows } = this.request;
    return viewThrough(row, await rows.patients.load(row.patientId), viewer, conditions);
  }

  /** All hospitals that were asked, for the crew's side alone: a hospital does not see its rivals. */
  async ofCondition({ row, lead }: PatientCondition): Promise<Reservation[] | null> {
    if (!lead) return null;
    const { rows, store } = this.request;
    return (await rows.ofPatients.load(row.id)).map((reservation) => toReservation(reservation, store.keys));
  }

  async reservation(id: number): Promise<Reservation | null> {
    const row = await this.request.rows.reservations.load(id);
    return row && toReservation(row, this.request.store.keys);
  }

  async history({ row }: Reservation): Promise<ReservationHistoryStep[]> {
    const steps = await this.request.rows.histories.load(row.id);
    return steps.map(({ at, fromStatus, toStatus, role }) => {
      return { at, from: fromStatus, to: toStatus, by: role as ReservationHistoryStep['by'] };
    });
  }

  /** @throws AppError FORBIDDEN for anyone but its staff and administrators */
  async ofHospital(globalId: string, { status, ...page }: StatusPageArgs): Promise<ReservationConnection> {
    requireStaffOf(this.request.viewer, globalId);
    const hospitalId = requireGlobalId(HOSPITAL, globalId, 'id');
    const where = { hospitalId, ...(status && { status: { $in: [...status] } }) };
    return this.page(where, page);
  }

  /** Those in which that user took a step; who may ask is the type's rule. */
  ofUser(userId: string, { status, ...page }: StatusPageArgs): Promise<ReservationConnection> {
    const steps = this.request.store.database.em
      .fork()
      .createQueryBuilder(ReservationStepRow)
      .select('reservationId')
      .where({ userId });
    // A list to the mapper's types; it takes a subquery as well.
    const ids = steps.getKnexQuery() as unknown as number[];
    const where = { id: { $in: ids }, ...(status && { status: { $in: [...status] } }) };
    return this.page(where, page);
  }

  /**
   * The open transports of a crew’s vehicle, so that another of its members can go on, or of a province; of all for an
   * administrator who names none.
   * @throws AppError FORBIDDEN
   */
  async openTransports({
    province,
    ...page
  }: PageArgs & { readonly province?: string | null }): Promise<PatientConditionConnection> {
    const { store, viewer, conditions } = this.request;
    return openTransports(store, this.whose(province), page, (row) => viewOfLead(row, viewer, conditions));
  }

  private page(where: Parameters<typeof pageOfReservations>[2], page: PageArgs) {
    const { store } = this.request;
    return pageOfReservations(store.database.em.fork(), store.keys, where, page);
  }

  private whose(province: string | null | undefined): Whose | null {
    const { role, organization, vehicle } = this.request.viewer;
    if (role === 'PARAMEDIC') {
      if (!organization || !vehicle || province != null)
        throw new AppError('FORBIDDEN', 'Crews see the transports of their own vehicle.');
      return { organization, vehicle };
    }
    const asked = this.provinceFor(province);
    return asked === null ? null : { province: asked };
  }

  /** The province of a dispatcher, or the one that an administrator names. @throws AppError FORBIDDEN */
  provinceFor(province: string | null | undefined): string | null {
    const { viewer } = this.request;
    const asked = province?.normalize('NFC') ?? null;
    if (viewer.role === 'ADMIN') return asked;
    const own = viewer.province;
    if (own === undefined || (asked !== null && asked !== own))
      throw new AppError('FORBIDDEN', 'Dispatchers see their own province.');
    return own;
  }
}
