import { NotificationReceivedDocument } from '@goldenhour/client';
import { createContext, useContext, useEffect, useState } from 'react';
import { client } from '../../session/page-session';
import { useSession } from '../../session/use-session';

export interface News {
  /** How many notifications came since the page was opened: what it changes is to be asked again. */
  readonly count: number;
  /** Of the newest. */
  readonly title: string | null;
}

const NONE: News = { count: 0, title: null };

export const NewsContext = createContext(NONE);

/** Hears of each notification as it is told. */
export function useNews(): News {
  const [news, setNews] = useState(NONE);
  const id = useSession().person?.id;
  useEffect(() => {
    if (id === undefined) return;
    const left = new AbortController();
    void listen(left.signal, (title) => setNews(({ count }) => ({ count: count + 1, title })));
    return () => left.abort();
  }, [id]);
  return news;
}

async function listen(signal: AbortSignal, onTitle: (title: string) => void): Promise<void> {
  try {
    for await (const { data } of client.subscribe(NotificationReceivedDocument, {}, { signal })) {
      if (data.notificationReceived.notification) onTitle(data.notificationReceived.notification.title);
    }
  } catch {
    // What came is there when somebody looks next.
  }
}

/** Calls `reload` with each notification: what one is told of has changed. */
export function useReloadOnNews(reload: () => Promise<void>): void {
  const { count } = useContext(NewsContext);
  useEffect(() => {
    if (count > 0) void reload();
  }, [count, reload]);
}
