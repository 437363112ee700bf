import { approved, isStanding, minutesOfSearch, type Transport } from '../transport/reservations';

export type AlarmLevel = 'ALARMED' | 'WIDENED';

/** Nobody has approved for too long. A new search after a lost bed is a new alarm. */
export interface Alarm {
  readonly transportId: string;
  readonly level: AlarmLevel;
  /** For how many minutes nobody had approved then. */
  readonly minutes: number;
  /** Of this alarm alone: what was heard of it is remembered by it. */
  readonly key: string;
}

/** The alarm of a transport as it stands now; null where there is none, or none any more. */
export function alarmOf(transport: Transport): Alarm | null {
  const { id, alarmedAt, widenedAt, transportStatus } = transport;
  if (transportStatus !== 'IN_PROGRESS' || approved(transport)) return null;
  const level = alarmedAt !== null ? 'ALARMED' : widenedAt !== null ? 'WIDENED' : null;
  const since = alarmedAt ?? widenedAt;
  if (level === null || since === null) return null;
  return {
    transportId: id,
    level,
    minutes: minutesOfSearch(transport, since),
    key: `${id} ${level} ${since}`,
  };
}

/** Whether somebody must be called: nobody here has looked at it, nor taken it over. */
export function isUnheard(transport: Transport, heard: ReadonlySet<string>): boolean {
  const alarm = alarmOf(transport);
  return alarm !== null && transport.takenOver !== true && !heard.has(alarm.key);
}

export interface Urgency {
  readonly transport: Transport;
  /** 1 (most urgent) to 5; null = not known. */
  readonly preKtas: number | null;
}

/** Those that need a dispatcher first: called, widened, without a bed; then the more urgent patient, then who waits longer. */
export function byNeed(a: Urgency, b: Urgency): number {
  return (
    need(a.transport) - need(b.transport) ||
    (a.preKtas ?? 6) - (b.preKtas ?? 6) ||
    Date.parse(a.transport.registeredAt) - Date.parse(b.transport.registeredAt)
  );
}

function need(transport: Transport): number {
  const level = alarmOf(transport)?.level;
  if (level) return level === 'ALARMED' ? 0 : 1;
  return approved(transport) ? 3 : 2;
}

/** How hospitals answered, in numbers. */
export function countsOf({ reservations }: Transport, now: number) {
  const all = reservations ?? [];
  return {
    pending: all.filter((one) => one.status === 'PENDING' && isStanding(one, now)).length,
    declined: all.filter(({ status }) => status === 'DECLINED').length,
    unanswered: all.filter(
      (one) => one.status === 'EXPIRED' || (one.status === 'PENDING' && !isStanding(one, now)),
    ).length,
  };
}
