import type { Identity } from '@goldenhour/service-kit';
import { createLoader, encodeGlobalId } from '@goldenhour/subgraph-kit';
import { HOSPITAL } from '../hospital/hospital-id';
import type { Store } from '../store/store';
import type { Appointment } from './appointment-change';
import { AppointmentReadRow } from './appointment-read.entity';
import { openWords, type Words } from './words';

/**
 * Opens what patients said with their appointments, for one request: for themselves, and for the hospital's staff, whose look
 * leaves a row before anything is shown. Nobody else sees it, administrators neither.
 */
export class WordsReader {
  private readonly looks = createLoader<Appointment, Words>((rows) => this.readAll(rows));
  private readonly known = new Map<number, Promise<Words>>();

  constructor(
    private readonly store: Store,
    private readonly identity: Identity,
  ) {}

  async read(row: Appointment): Promise<Words | null> {
    const { viewer } = this.identity;
    if (row.sealed === null) return null;
    if (viewer.userId === row.userId) return openWords(this.store.keys, row.id, row.sealed);
    const ofHospital = viewer.hospitalId === encodeGlobalId(HOSPITAL, row.hospitalId);
    if (viewer.role !== 'HOSPITAL_STAFF' || !ofHospital) return null;
    const known = this.known.get(row.id) ?? this.looks.load(row);
    this.known.set(row.id, known);
    return known;
  }

  private async readAll(rows: readonly Appointment[]): Promise<Words[]> {
    const { database, clock, keys } = this.store;
    const { viewer, requestId } = this.identity;
    const em = database.em.fork();
    const look = {
      userId: viewer.userId ?? null,
      requestId: requestId.slice(0, 64),
      at: await clock.now(em),
    };
    await em.insertMany(
      AppointmentReadRow,
      rows.map(({ id }) => ({ appointmentId: id, ...look })),
    );
    return rows.map(({ id, sealed }) => openWords(keys, id, sealed!));
  }
}
