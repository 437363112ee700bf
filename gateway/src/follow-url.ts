import type { Logger, Teardown } from '@goldenhour/service-kit';
import type { Counter } from 'prom-client';

const TIMEOUT_MS = 10_000;

export interface FollowUrlOptions {
  /** Takes a supergraph; throws when it cannot be used. */
  readonly onChange: (text: string) => void;
  readonly teardown: Teardown;
  readonly log: Logger;
  /** unchanged, applied, refused (cannot be used) or failed (no answer). */
  readonly polls: Counter<'outcome'>;
  /** An access token of the registry. */
  readonly key?: string | undefined;
  readonly everyMs: number;
}

/**
 * Asks a registry for the supergraph again and again, and hands on each new one. One that cannot be used is said once and
 * asked for no more; while the registry does not answer, what was before stays, however long.
 */
export function followUrl(url: string, o: FollowUrlOptions): void {
  const { log, polls } = o;
  const stopping = new AbortController();
  let tag: string | null = null;
  let isFailing = false;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<'unchanged' | 'applied' | 'refused'> => {
    const response = await fetch(url, {
      headers: {
        // The registry of GraphQL Hive looks for its key in a header of its own.
        ...(o.key !== undefined && { authorization: `Bearer ${o.key}`, 'x-hive-cdn-key': o.key }),
        ...(tag !== null && { 'if-none-match': tag }),
      },
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const text = await response.text();
    if (response.status === 304) return 'unchanged';
    if (response.status !== 200) throw new Error(`the registry answered ${response.status}`);
    tag = response.headers.get('etag');
    try {
      o.onChange(text);
    } catch (err) {
      log.error({ err, tag }, 'the published supergraph cannot be used; what was before stays');
      return 'refused';
    }
    log.info({ tag }, 'the published supergraph is used');
    return 'applied';
  };

  const turn = async (): Promise<void> => {
    try {
      polls.inc({ outcome: await look() });
      if (isFailing) log.info('the registry answers again');
      isFailing = false;
    } catch (err) {
      if (stopping.signal.aborted) return;
      polls.inc({ outcome: 'failed' });
      if (!isFailing) log.warn({ err }, 'the registry does not answer; the supergraph stays as it is');
      isFailing = true;
    }
    if (!stopping.signal.aborted) timer = setTimeout(() => void turn(), o.everyMs).unref();
  };

  o.teardown.add('following the registry', () => {
    stopping.abort();
    clearTimeout(timer);
  });
  void turn();
}
