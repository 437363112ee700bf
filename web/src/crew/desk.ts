import {
  ApiError,
  CrewChangesDocument,
  CrewMovedDocument,
  CrewPatientDocument,
  CrewTransportDocument,
  CrewTransportsDocument,
  ForbiddenError,
  NotFoundError,
  type Client,
  type CrewChangesSubscription,
  type CrewPatientQuery,
  type CrewTransportsQuery,
  type KeyValues,
  type LiveState,
  type UserError,
} from '@goldenhour/client';
import { keepTrue } from '../transport/keep-true';
import { withReservation, type Transport } from '../transport/reservations';
import { StateStore } from '../transport/state-store';
import { Device } from './device';
import { inputOf, type Draft } from './draft';
import type { Job } from './jobs';
import { Locator } from './locator';
import { Outbox, type Outcome } from './outbox';
import { isWorthTelling, type Told } from './tell-position';

export type Patient = NonNullable<CrewPatientQuery['patientCondition']>;
export type OpenTransport = NonNullable<CrewTransportsQuery['openTransports']>['nodes'][number];

/** What the API would not do, until the person has read it. */
export interface Refusal {
  readonly kind: Job['kind'];
  readonly userErrors: readonly UserError[];
  readonly error: ApiError | null;
}

export interface DeskState {
  /** The vehicle's transports that go on; null before they were read. */
  readonly open: readonly OpenTransport[] | null;
  readonly openFailed: boolean;
  /** Whom the followed transport carries: read from the API, never kept here. */
  readonly patient: Patient | null;
  readonly live: LiveState;
  /** Whether what is shown of the transport was read since the page opened, or is what the phone kept. */
  readonly isRead: boolean;
  /** The transport that has just ended here. */
  readonly ended: Transport | null;
  readonly refusal: Refusal | null;
  /** Counts what changes who is recommended. */
  readonly round: number;
}

const NOTHING: DeskState = {
  open: null,
  openFailed: false,
  patient: null,
  live: 'connecting',
  isRead: false,
  ended: null,
  refusal: null,
  round: 0,
};

/** A crew's work behind the screens: the patient being typed, what is sent, the transport that is followed. */
export class Desk {
  readonly store = new StateStore<DeskState>(NOTHING);
  readonly device: Device;
  readonly outbox: Outbox;
  readonly locator = new Locator();
  #following: AbortController | null = null;
  #readNow: () => void = () => undefined;
  #told: Told | null = null;
  readonly #undo: (() => void)[] = [];

  constructor(
    private readonly client: Client,
    storage: KeyValues,
    user: string,
  ) {
    this.device = new Device(storage, user);
    this.outbox = new Outbox(client, this.device, (job, outcome) => this.#answered(job, outcome));
  }

  start(): void {
    const wake = () => {
      if (document.hidden) return;
      this.client.wake();
      void this.outbox.flush();
      this.#readNow();
    };
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    this.#undo.push(
      () => window.removeEventListener('online', wake),
      () => document.removeEventListener('visibilitychange', wake),
      this.locator.store.subscribe(() => void this.#tellPosition()),
    );
    const { transport } = this.device.get();
    if (transport) this.#follow(transport.id);
    else void this.readOpen();
    void this.outbox.flush();
  }

  stop(): void {
    this.#following?.abort();
    this.outbox.stop();
    this.locator.stop();
    for (const undo of this.#undo.splice(0)) undo();
  }

  keepDraft(draft: Draft | null): void {
    this.device.change({ draft });
  }

  register(draft: Draft): void {
    this.store.set({ refusal: null });
    this.outbox.add({ kind: 'register', input: inputOf(draft) });
  }

  send(job: Exclude<Job, { kind: 'register' }>): void {
    this.store.set({ refusal: null });
    this.outbox.add(job);
  }

  /** Goes on with a transport that another phone began. */
  goOn(transport: Transport): void {
    this.store.set({ ended: null });
    this.device.change({ transport });
    this.#follow(transport.id);
  }

  /** Back to the vehicle's transports; this one goes on. */
  leave(): void {
    this.#following?.abort();
    this.#following = null;
    this.locator.stop();
    this.device.change({ transport: null });
    this.store.set({ ...NOTHING });
    void this.readOpen();
  }

  dismissRefusal(): void {
    this.store.set({ refusal: null });
  }

  async readOpen(): Promise<void> {
    try {
      const { data } = await this.client.query(CrewTransportsDocument);
      this.store.set({ open: data.openTransports?.nodes ?? [], openFailed: data.openTransports === null });
    } catch {
      this.store.set({ openFailed: true });
    }
  }

  #answered(job: Job, { patientId, userErrors, error }: Outcome): void {
    if (userErrors.length > 0 || error) this.store.set({ refusal: { kind: job.kind, userErrors, error } });
    else if (job.kind === 'register' && patientId !== null) {
      const transport = justBegun(patientId);
      this.device.change({ draft: null, transport });
      this.#follow(patientId);
    } else this.store.set({ round: this.store.get().round + 1 });
    this.#readNow();
  }

  #follow(id: string): void {
    this.#following?.abort();
    const following = new AbortController();
    this.#following = following;
    this.#told = null;
    this.store.set({ patient: null, live: 'connecting', isRead: false, ended: null });
    this.locator.start();
    void this.#readPatient(id, following.signal);
    this.#readNow = keepTrue<CrewChangesSubscription>(
      {
        events: (onState, signal) => this.#events(id, onState, signal),
        read: (signal) => this.#read(id, signal),
        take: ({ reservationChanged }) => this.#take(reservationChanged),
        onState: (live) => this.store.set({ live }),
      },
      following.signal,
    );
  }

  async *#events(id: string, onState: (state: LiveState) => void, signal: AbortSignal) {
    const variables = { id };
    // The state is read after every break, so there is nothing to resume from; it only must not end.
    const options = { resume: () => variables, onState, signal };
    for await (const { data } of this.client.subscribe(CrewChangesDocument, variables, options)) yield data;
  }

  #take({ reservation, escalation }: CrewChangesSubscription['reservationChanged']): boolean {
    const { transport } = this.device.get();
    if (escalation) this.store.set({ round: this.store.get().round + 1 });
    if (!reservation || !transport) return true;
    const changed = withReservation(transport, reservation);
    if (changed) this.#show(changed);
    // What becomes of the transport with it, only the transport says.
    return changed === null || reservation.status !== 'PENDING';
  }

  async #read(id: string, signal: AbortSignal): Promise<void> {
    try {
      const { data } = await this.client.query(CrewTransportDocument, { id }, { signal });
      if (signal.aborted || !data.patientCondition) return;
      this.store.set({ isRead: true });
      this.#show(data.patientCondition);
      if (this.store.get().patient === null) void this.#readPatient(id, signal);
    } catch (error) {
      if (signal.aborted) return;
      // Erased by now, or of another crew.
      if (error instanceof NotFoundError || error instanceof ForbiddenError) this.leave();
    }
  }

  async #readPatient(id: string, signal: AbortSignal): Promise<void> {
    try {
      const { data } = await this.client.query(CrewPatientDocument, { id }, { signal });
      if (!signal.aborted) this.store.set({ patient: data.patientCondition });
    } catch {
      // Read again with the next state.
    }
  }

  #show(transport: Transport): void {
    const before = this.device.get().transport;
    if (transport.transportStatus === 'IN_PROGRESS') {
      const { latitude, longitude } = transport.position ?? {};
      if (latitude !== undefined && longitude !== undefined) this.locator.suppose({ latitude, longitude });
      this.device.change({ transport });
      const lostBed = before && wasApproved(before) && !wasApproved(transport);
      if (lostBed) this.store.set({ round: this.store.get().round + 1 });
      return;
    }
    // It is over: nothing of it stays on the phone.
    this.#following?.abort();
    this.#following = null;
    this.locator.stop();
    this.device.change({ transport: null, unsent: [], draft: null });
    this.store.set({ ...NOTHING, ended: transport });
    void this.readOpen();
  }

  async #tellPosition(): Promise<void> {
    const { transport } = this.device.get();
    const { at, from } = this.locator.store.get();
    if (!transport || !at || from === null || !this.#following) return;
    const now = Date.now();
    if (!isWorthTelling(at, this.#told, now)) return;
    this.#told = { at, when: now };
    const input = { patientConditionId: transport.id, at };
    // Only the newest place counts: one that was lost is not sent again.
    await this.client.mutate(CrewMovedDocument, { input }).catch(() => undefined);
  }
}

function wasApproved({ reservations }: Transport): boolean {
  return reservations?.some(({ status }) => status === 'APPROVED') ?? false;
}

/** What is known of a transport before it is read for the first time. */
function justBegun(id: string): Transport {
  return {
    id,
    transportStatus: 'IN_PROGRESS',
    registeredAt: new Date().toISOString(),
    organization: null,
    vehicle: null,
    province: null,
    searchingSince: null,
    widenedAt: null,
    alarmedAt: null,
    takenOver: false,
    position: null,
    reservations: [],
  };
}
