import type { ApiError, CallOptions, TypedDocument, VariablesAnd } from '@goldenhour/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from './page-session';
import { useSession } from './use-session';

export interface Query<Data> {
  /** The last answer; undefined before the first. It stays while it is asked again. */
  readonly data: Data | undefined;
  /** What of that answer could not be read. */
  readonly errors: readonly ApiError[];
  /** Why the last try gave nothing. */
  readonly failure: unknown;
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
}

interface Answer<Data> {
  readonly data: Data | undefined;
  readonly errors: readonly ApiError[];
  readonly failure: unknown;
  readonly loading: boolean;
}

/** Asks once, again when the variables or the signed-in person change, and on `reload`. */
export function useQuery<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
): Query<Data> {
  const { person } = useSession();
  const [answer, setAnswer] = useState<Answer<Data>>({
    data: undefined,
    errors: [],
    failure: null,
    loading: true,
  });
  const newest = useRef(0);
  const asked = JSON.stringify(variables);
  const load = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setAnswer((before) => ({ ...before, loading: true }));
    try {
      const again = JSON.parse(asked) as Variables;
      const { data, errors } = await client.query(
        document,
        ...([again] as VariablesAnd<Variables, CallOptions>),
      );
      if (mine === newest.current) setAnswer({ data, errors, failure: null, loading: false });
    } catch (failure) {
      if (mine === newest.current) setAnswer((before) => ({ ...before, failure, loading: false }));
    }
  }, [document, asked]);
  const id = person?.id;
  useEffect(() => {
    if (id !== undefined) void load();
    return () => void (newest.current += 1);
  }, [load, id]);
  return { ...answer, reload: load };
}
