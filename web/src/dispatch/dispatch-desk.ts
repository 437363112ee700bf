import {
  DispatchBoardDocument,
  DispatchChangesDocument,
  DispatchTriageDocument,
  type Client,
  type DispatchChangesSubscription,
  type KeyValues,
  type LiveState,
} from '@goldenhour/client';
import { keepTrue } from '../transport/keep-true';
import type { Transport } from '../transport/reservations';
import { StateStore } from '../transport/state-store';
import { alarmOf, isUnheard } from './alarms';
import { keepHeard, readHeard } from './heard';
import { Siren } from './siren';

export interface DispatchState {
  /** The open transports of the province; null before they were read. */
  readonly transports: ReadonlyMap<string, Transport> | null;
  /** Of each transport that is known; absent = not read yet. */
  readonly triage: ReadonlyMap<string, number | null>;
  readonly live: LiveState;
  /** Whether the last try to read failed. */
  readonly failed: boolean;
  readonly selected: string | null;
  readonly heard: ReadonlySet<string>;
  /** `muted`: nobody has clicked yet, or the browser refuses. */
  readonly sound: 'muted' | 'on' | 'off';
}

/** The dispatcher's board: the province's transports, kept true, and who must be called. */
export class DispatchDesk {
  readonly store: StateStore<DispatchState>;
  readonly #siren = new Siren();
  readonly #over = new AbortController();
  #sounding = false;
  #triaged = false;

  constructor(
    private readonly client: Client,
    private readonly storage: KeyValues,
  ) {
    this.store = new StateStore<DispatchState>({
      transports: null,
      triage: new Map(),
      live: 'connecting',
      failed: false,
      selected: null,
      heard: readHeard(storage),
      sound: 'muted',
    });
  }

  start(): void {
    const { signal } = this.#over;
    const readNow = keepTrue<DispatchChangesSubscription>(
      {
        events: (onState, until) => this.#events(onState, until),
        read: (until) => this.#read(until),
        take: ({ openTransportChanged }) => this.#take(openTransportChanged.patientCondition),
        onState: (live) => this.store.set({ live }),
      },
      signal,
    );
    const wake = () => {
      if (document.hidden) return;
      this.client.wake();
      readNow();
    };
    window.addEventListener('online', wake, { signal });
    document.addEventListener('visibilitychange', wake, { signal });
    this.store.subscribe(() => this.#call());
  }

  stop(): void {
    this.#over.abort();
    this.#siren.sound(false);
  }

  /** Whoever opens a transport has heard its alarm. */
  select(id: string | null): void {
    const transport = id === null ? undefined : this.store.get().transports?.get(id);
    const alarm = transport && alarmOf(transport);
    if (alarm) this.#hear(alarm.key);
    this.store.set({ selected: id });
  }

  async turnSound(on: boolean): Promise<void> {
    if (!on) {
      await this.#siren.close();
      this.store.set({ sound: 'off' });
    } else this.store.set({ sound: (await this.#siren.open()) ? 'on' : 'muted' });
  }

  /** How many alarms nobody has heard. */
  unheard(): number {
    const { transports, heard } = this.store.get();
    return [...(transports?.values() ?? [])].filter((one) => isUnheard(one, heard)).length;
  }

  async *#events(onState: (state: LiveState) => void, signal: AbortSignal) {
    // The board is read after every break, so there is nothing to resume from; it only must not end.
    const options = { resume: () => ({}), onState, signal };
    for await (const { data } of this.client.subscribe(DispatchChangesDocument, {}, options)) yield data;
  }

  async #read(signal: AbortSignal): Promise<void> {
    try {
      const transports = new Map<string, Transport>();
      const triage = new Map(this.store.get().triage);
      let after: string | null = null;
      do {
        const page = await this.#readPage(after, signal);
        for (const { preKtas, ...transport } of page.nodes) {
          transports.set(transport.id, transport);
          if (preKtas !== undefined) triage.set(transport.id, preKtas);
        }
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      if (signal.aborted) return;
      this.#triaged = true;
      this.store.set({ transports, triage, failed: false });
      for (const id of transports.keys()) if (!triage.has(id)) void this.#readTriage(id);
      this.#leaveEnded();
    } catch {
      if (!signal.aborted) this.store.set({ failed: true });
    }
  }

  async #readPage(after: string | null, signal: AbortSignal) {
    const variables = { after, triage: !this.#triaged };
    const { data } = await this.client.query(DispatchBoardDocument, variables, { signal });
    if (data.openTransports === null) throw new Error('The board could not be read.');
    return data.openTransports;
  }

  #take(changed: Transport | null): boolean {
    const { transports, triage } = this.store.get();
    if (changed === null || transports === null) return true;
    const next = new Map(transports);
    if (changed.transportStatus === 'IN_PROGRESS') next.set(changed.id, changed);
    else next.delete(changed.id);
    this.store.set({ transports: next });
    if (next.has(changed.id) && !triage.has(changed.id)) void this.#readTriage(changed.id);
    this.#leaveEnded();
    return false;
  }

  async #readTriage(id: string): Promise<void> {
    try {
      const { data } = await this.client.query(DispatchTriageDocument, { id }, { signal: this.#over.signal });
      if (!data.patientCondition) return;
      const { preKtas } = data.patientCondition;
      this.store.set({ triage: new Map(this.store.get().triage).set(id, preKtas) });
    } catch {
      // Asked again with the next reading of the board.
    }
  }

  /** What has ended cannot be worked on: the list is what matters then. */
  #leaveEnded(): void {
    const { selected, transports } = this.store.get();
    if (selected !== null && transports?.has(selected) === false) this.store.set({ selected: null });
  }

  /** An alarm of what is open before somebody's eyes needs no sound. */
  #call(): void {
    const { selected, transports } = this.store.get();
    const open = selected === null ? undefined : transports?.get(selected);
    const alarm = open && alarmOf(open);
    if (alarm && !this.store.get().heard.has(alarm.key) && !document.hidden) {
      this.#hear(alarm.key);
      return;
    }
    const must = this.store.get().sound === 'on' && this.unheard() > 0;
    if (must === this.#sounding) return;
    this.#sounding = must;
    this.#siren.sound(must);
  }

  #hear(key: string): void {
    const heard = new Set(this.store.get().heard).add(key);
    keepHeard(this.storage, heard);
    this.store.set({ heard });
  }
}
