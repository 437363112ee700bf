import { HospitalPanelDocument, type HospitalPanelQuery } from '@goldenhour/client';
import { useCallback, useEffect, useState } from 'react';
import { bedOf } from '../board/bed';
import { usePage } from '../hooks';

const DAY_MS = 24 * 60 * 60_000;
/** Messages, equipment and acceptance change without an event. */
const AGAIN_MS = 60_000;

export type HospitalDetails = NonNullable<HospitalPanelQuery['hospital']>;

export interface Details {
  /** What was last read, even when it could not be read again. */
  readonly hospital: HospitalDetails | null;
  readonly state: 'loading' | 'ready' | 'failed' | 'gone';
  /** When it was read. */
  readonly at: number;
  readonly retry: () => void;
}

/** Everything about one hospital that the board does not have. Its beds go into the store and are live from then on. */
export function useDetails(id: string): Details {
  const { board, client } = usePage();
  const [read, setRead] = useState<Omit<Details, 'retry'>>({ hospital: null, state: 'loading', at: 0 });
  const load = useCallback(
    async (signal: AbortSignal) => {
      const { order } = board.beds;
      const now = client.serverNow();
      const variables = {
        id,
        from: new Date(now - DAY_MS).toISOString(),
        to: new Date(now).toISOString(),
      };
      try {
        const { hospital } = (await client.query(HospitalPanelDocument, variables, { signal })).data;
        if (signal.aborted) return;
        const beds = hospital?.beds ?? [];
        board.add(
          beds.map((bed) => ({ hospitalId: id, bed: bedOf(bed) })),
          order,
        );
        setRead({ hospital, state: hospital ? 'ready' : 'gone', at: now });
      } catch {
        if (!signal.aborted) setRead((before) => ({ ...before, state: 'failed' }));
      }
    },
    [board, client, id],
  );
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const left = new AbortController();
    void load(left.signal);
    const timer = setInterval(() => document.hidden || void load(left.signal), AGAIN_MS);
    return () => {
      left.abort();
      clearInterval(timer);
    };
  }, [load, attempt]);
  return { ...read, retry: () => setAttempt((n) => n + 1) };
}
