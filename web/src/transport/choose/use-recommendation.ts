import { CrewRecommendationDocument, type BedKind, type CrewRecommendationQuery } from '@goldenhour/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from '../../map/board/bed';
import { client } from '../../session/page-session';

const AGAIN_MS = 60_000;

type Answer = NonNullable<CrewRecommendationQuery['recommendHospitals']>;
export type Recommended = Answer['recommended'][number];
export type LeftOut = Answer['leftOut'][number];

export interface Recommendation {
  readonly answer: Answer | null;
  readonly state: 'waiting' | 'looking' | 'ready' | 'failed';
  /** When it was given, by the server's clock. */
  readonly at: number;
  readonly again: () => void;
}

/**
 * Hospitals for a patient from where the ambulance is: asked at once, each minute, and whenever `round` changes. What was
 * read before stays while it is asked anew.
 */
export function useRecommendation(
  id: string,
  at: Place | null,
  bedKind: BedKind | null,
  round: string,
): Recommendation {
  const [read, setRead] = useState<Omit<Recommendation, 'again'>>({ answer: null, state: 'waiting', at: 0 });
  const place = useRef(at);
  place.current = at;
  const isPlaced = at !== null;
  const load = useCallback(
    async (signal: AbortSignal) => {
      if (place.current === null) return;
      setRead((before) => ({ ...before, state: before.answer ? 'ready' : 'looking' }));
      const variables = { id, at: place.current, kinds: bedKind === null ? [] : [bedKind] };
      try {
        const { data } = await client.query(CrewRecommendationDocument, variables, { signal });
        if (signal.aborted) return;
        const answer = data.recommendHospitals;
        setRead({ answer, state: answer ? 'ready' : 'failed', at: client.serverNow() });
      } catch {
        if (!signal.aborted) setRead((before) => ({ ...before, state: 'failed' }));
      }
    },
    [id, bedKind],
  );
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isPlaced) return undefined;
    const left = new AbortController();
    void load(left.signal);
    const timer = setInterval(() => document.hidden || void load(left.signal), AGAIN_MS);
    return () => {
      left.abort();
      clearInterval(timer);
    };
  }, [load, isPlaced, attempt, round]);
  return { ...read, again: () => setAttempt((n) => n + 1) };
}
