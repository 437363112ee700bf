import { RequestStatisticsDocument, type RequestStatisticsQuery } from '@goldenhour/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from '../../session/page-session';
import type { Query } from '../../session/use-query';
import { partsOf } from './sums';

export const SPANS = ['day', 'week', 'month'] as const;
export type Span = (typeof SPANS)[number];
export type Counted = NonNullable<RequestStatisticsQuery['reservationStatistics']>;

export interface Statistics {
  readonly all: Counted;
  /** The same by smaller spans, the oldest first. */
  readonly parts: readonly (Counted & { readonly from: number; readonly to: number })[];
}

type Answer = Omit<Query<Statistics>, 'reload'>;
const NOTHING: Answer = { data: undefined, errors: [], failure: null, loading: true };

/** Counts a span that ends now, in all and in parts. @param province null = everywhere */
export function useStatistics(span: Span, province: string | null): Query<Statistics> {
  const [answer, setAnswer] = useState(NOTHING);
  const newest = useRef(0);
  const reload = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setAnswer((before) => ({ ...before, loading: true }));
    try {
      const data = await count(span, province);
      if (mine === newest.current) setAnswer({ ...NOTHING, data, loading: false });
    } catch (failure) {
      if (mine === newest.current) setAnswer((before) => ({ ...before, failure, loading: false }));
    }
  }, [span, province]);
  useEffect(() => void reload(), [reload]);
  return { ...answer, reload };
}

async function count(span: Span, province: string | null): Promise<Statistics> {
  const parts = partsOf(span, client.serverNow());
  const ask = async (from: number, to: number): Promise<Counted> => {
    const variables = { from: new Date(from).toISOString(), to: new Date(to).toISOString(), province };
    const { data, errors } = await client.query(RequestStatisticsDocument, variables);
    if (!data.reservationStatistics) throw errors[0] ?? new Error('No statistics came.');
    return data.reservationStatistics;
  };
  const [all, ...counted] = await Promise.all([
    ask(parts[0]!.from, parts.at(-1)!.to),
    ...parts.map(({ from, to }) => ask(from, to)),
  ]);
  return { all, parts: counted.map((one, index) => ({ ...one, ...parts[index]! })) };
}
