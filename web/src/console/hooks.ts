import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Announcement, Desk } from './desk';
import type { Statements } from './beds/bed-draft';
import type { Reading } from './live/reading';
import type { Sound } from './request/alarm';
import type { Picture } from './request/request-store';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('Only within the console of a hospital.');
  return desk;
}

export function useRequests(): Picture {
  const { requests } = useDesk();
  return useSyncExternalStore(requests.subscribe, requests.get);
}

export function useStatements(): Reading<Statements> {
  const { statements } = useDesk();
  return useSyncExternalStore(statements.subscribe, statements.get);
}

export function useAnnouncements(): Reading<readonly Announcement[]> {
  const { announcements } = useDesk();
  return useSyncExternalStore(announcements.subscribe, announcements.get);
}

export function useSound(): Sound {
  const { alarm } = useDesk();
  return useSyncExternalStore(alarm.subscribe, alarm.get);
}

export function useRefused(): unknown {
  const desk = useDesk();
  return useSyncExternalStore(desk.onRefused.add, () => desk.refused);
}
