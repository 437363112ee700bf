import type { Client, LiveBoardPageQuery, LiveBoardQuery, LiveState } from '@goldenhour/client';
import { bedOf } from '../board/bed';
import { boardOf } from '../board/bed-data';
import type { BoardStore, Change, Renewal } from '../board/board-store';
import { BOARD_DOCUMENTS, BOARD_PATH, type ChangesEvent } from './board-documents';
import { keepBoard, readKeptBoard } from './kept-board';
import type { StatusStore } from './status-store';

/** A change of a hospital that is not listed loads the list again, but not again and again. */
const STRANGERS_EVERY_MS = 60_000;
const KEEP_EVERY_MS = 60_000;

interface Loaded {
  readonly board: LiveBoardQuery['bedBoard'];
  readonly hospitals: LiveBoardPageQuery['hospitals']['nodes'];
}

/** Keeps the store true: the board, then every change of it, over breaks and sleep. */
export class LiveBoard {
  #following: AbortController | null = null;
  #cursor: string | null = null;
  #loadedAt = 0;
  #keptAt = 0;
  #newsSinceTold = new Set<string>();

  constructor(
    private readonly client: Client,
    private readonly store: BoardStore,
    private readonly status: StatusStore,
    private readonly onLoaded: () => void,
  ) {}

  get isFollowing(): boolean {
    return this.#following !== null;
  }

  /** From the last cursor if there is one, in place of what runs now, which may be dead without having said so. */
  resume(): void {
    this.stop();
    const following = new AbortController();
    this.#following = following;
    // Several tries would only prove what the browser knows.
    if (!navigator.onLine && this.status.get().phase === 'loading') void this.#showKept();
    void this.#follow(following.signal);
  }

  /** From the beginning. */
  reload(): void {
    this.#cursor = null;
    this.resume();
  }

  stop(): void {
    this.#following?.abort();
    this.#following = null;
  }

  /** Hospitals whose beds changed since this was last asked. */
  takeNews(): number {
    const { size } = this.#newsSinceTold;
    this.#newsSinceTold.clear();
    return size;
  }

  /** Keeps the board for a start without a network. */
  async keep(): Promise<void> {
    if (this.status.get().phase !== 'live') return;
    this.#keptAt = Date.now();
    const { store } = this;
    const beds = [...store.hospitals].flatMap(({ id }): Change[] => {
      const bed = store.beds.get(id, 'ER_GENERAL');
      return bed ? [{ hospitalId: id, bed }] : [];
    });
    await keepBoard({ at: this.client.serverNow(), hospitals: [...store.hospitals], beds });
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const steps = this.client.followBoard({
      documents: BOARD_DOCUMENTS,
      after: this.#cursor,
      snapshot: BOARD_PATH,
      onState: (state) => !signal.aborted && this.#connected(state),
      signal,
    });
    try {
      for await (const step of steps) {
        if (signal.aborted) return;
        if (step.type === 'changes') this.#take(step.event);
        else this.#load(step);
      }
    } catch {
      // Nothing that another try could mend, such as a page of another release than the server.
      if (!signal.aborted) this.#connected('waiting');
    }
  }

  #load({ board, hospitals: nodes }: Loaded): void {
    const { hospitals, beds } = boardOf(nodes);
    this.#cursor = board.cursor;
    this.#loadedAt = Date.now();
    this.store.load(hospitals, beds);
    this.status.set({
      phase: hospitals.length > 0 ? 'live' : 'empty',
      feed: board.feed,
      apiSilent: false,
      heardAt: this.client.serverNow(),
      keptAt: null,
    });
    this.onLoaded();
    void this.keep();
  }

  #take({ cursor, changes, renewed }: ChangesEvent): void {
    this.#cursor = cursor;
    const taken = changes.flatMap(({ hospital, ...bed }): Change[] =>
      hospital ? [{ hospitalId: hospital.id, bed: bedOf(bed) }] : [],
    );
    const renewals = renewed.flatMap(({ hospital, reportedAt }): Renewal[] =>
      hospital ? [{ hospitalId: hospital.id, reportedAt: Date.parse(reportedAt) }] : [],
    );
    const stranger = this.store.apply(taken, renewals);
    for (const { hospitalId } of taken) this.#newsSinceTold.add(hospitalId);
    if (stranger && Date.now() - this.#loadedAt > STRANGERS_EVERY_MS) this.reload();
    if (Date.now() - this.#keptAt > KEEP_EVERY_MS) void this.keep();
  }

  #connected(state: LiveState): void {
    if (state === 'live') this.status.set({ connection: 'open', heardAt: this.client.serverNow() });
    if (state !== 'waiting') return;
    this.status.set({ connection: 'broken' });
    if (this.status.get().phase === 'loading') void this.#showKept();
  }

  async #showKept(): Promise<void> {
    const kept = await readKeptBoard();
    if (this.status.get().phase !== 'loading') return;
    if (kept === null) {
      this.status.set({ phase: 'failed' });
      return;
    }
    this.store.load(kept.hospitals, kept.beds, 'STALE');
    this.status.set({ phase: 'kept', keptAt: kept.at });
  }
}
