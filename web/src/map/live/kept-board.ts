import type { Hospital } from '../board/bed';
import type { Change } from '../board/board-store';

export interface KeptBoard {
  /** Epoch milliseconds, by the server's clock. */
  readonly at: number;
  readonly hospitals: readonly Hospital[];
  readonly beds: readonly Change[];
}

const DATABASE = 'goldenhour';
const STORE = 'board';
const KEY = 'last';

/** Keeps the last board for a start without a network. A browser that keeps nothing changes nothing. */
export async function keepBoard(board: KeptBoard): Promise<void> {
  await inStore('readwrite', (store) => store.put(board, KEY)).catch(() => undefined);
}

export async function readKeptBoard(): Promise<KeptBoard | null> {
  const kept = await inStore<unknown>('readonly', (store) => store.get(KEY)).catch(() => null);
  return isBoard(kept) ? kept : null;
}

/** An older release may have kept something else. */
function isBoard(kept: unknown): kept is KeptBoard {
  const { at, hospitals, beds } = (kept ?? {}) as Partial<Record<keyof KeptBoard, unknown>>;
  return typeof at === 'number' && Array.isArray(hospitals) && Array.isArray(beds);
}

async function inStore<T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await done(use(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'));
  });
}
