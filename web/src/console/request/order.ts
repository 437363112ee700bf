import { changedAt, stageOf, timeOf, type Request } from './request';

/** Where nobody has judged the urgency yet: neither at the end nor before what is known to be urgent. */
const UNJUDGED = 3;

/** What is on the screen, each part in its order. */
export interface Sorted {
  readonly asked: readonly Request[];
  readonly noticed: readonly Request[];
  readonly held: readonly Request[];
  readonly closed: readonly Request[];
}

export function sorted(requests: Iterable<Request>): Sorted {
  const parts: Record<keyof Sorted, Request[]> = { asked: [], noticed: [], held: [], closed: [] };
  for (const request of requests) parts[stageOf(request)].push(request);
  parts.asked.sort(byUrgency);
  parts.noticed.sort(byUrgency);
  parts.held.sort((a, b) => heldUntil(a) - heldUntil(b));
  parts.closed.sort((a, b) => changedAt(b) - changedAt(a));
  return parts;
}

/** The most urgent first: by Pre-KTAS, then by NEWS2, then by the time that is left to answer. */
export function byUrgency(a: Request, b: Request): number {
  return (
    triage(a) - triage(b) ||
    score(b) - score(a) ||
    Date.parse(a.expiresAt) - Date.parse(b.expiresAt) ||
    a.id.localeCompare(b.id)
  );
}

const triage = ({ patientCondition }: Request): number => patientCondition?.preKtas ?? UNJUDGED;
const score = ({ patientCondition }: Request): number => patientCondition?.news2?.score ?? 0;
const heldUntil = ({ hold }: Request): number => timeOf(hold?.expiresAt) ?? Infinity;
