import { NotificationReceivedDocument, type LiveState } from '@goldenhour/client';
import { createContext, useContext, useEffect, useState } from 'react';
import { client, session } from '../../session/page-session';
import { useSession } from '../../session/use-session';

export interface News {
  /** How many notifications came since the page was opened: what it changes is to be asked again. */
  readonly count: number;
  /** Of the newest. */
  readonly title: string | null;
}

const NONE: News = { count: 0, title: null };

export const NewsContext = createContext(NONE);

/** What was told in the moment of a new connection is asked for once more, and an ended one begun anew, this much later. */
const SETTLED_MS = 3_000;

/** Hears of each notification as it is told. What a break may have swallowed is asked for when it is over. */
export function useNews(): News {
  const [news, setNews] = useState(NONE);
  const id = useSession().person?.id;
  useEffect(() => {
    if (id === undefined) return;
    const left = new AbortController();
    const tell = (title: string | null) => {
      if (left.signal.aborted) return;
      setNews(({ count }) => ({ count: count + 1, title }));
      // A decision about a role ends the connection, and is one of the things that are told.
      void session.refresh();
    };
    void listen(left.signal, tell);
    return () => left.abort();
  }, [id]);
  return news;
}

/** @param tell takes a title, or null after a break: what was told meanwhile is not known */
async function listen(signal: AbortSignal, tell: (title: string | null) => void): Promise<void> {
  let wasLive = false;
  const onState = (state: LiveState) => {
    if (state !== 'live') return;
    if (wasLive) {
      tell(null);
      setTimeout(() => tell(null), SETTLED_MS);
    }
    wasLive = true;
  };
  while (!signal.aborted) {
    try {
      for await (const { data } of client.subscribe(NotificationReceivedDocument, {}, { signal, onState })) {
        tell(data.notificationReceived.notification.title);
      }
    } catch {
      // Refused or broken: asked for again, as after an end.
    }
    await new Promise((over) => setTimeout(over, SETTLED_MS));
  }
}

/** Calls `reload` with each notification: what one is told of has changed. */
export function useReloadOnNews(reload: () => Promise<void>): void {
  const { count } = useContext(NewsContext);
  useEffect(() => {
    if (count > 0) void reload();
  }, [count, reload]);
}
