import { stageOf, type Request, type Stage } from './request';

/** Something that happened to a request while it stood on the screen, and that this screen did not do. */
export interface Happened {
  readonly request: Request;
  readonly now: Stage;
}

/** Ends that staff of this hospital bring about themselves. */
function isOurs({ status, closeReason }: Request): boolean {
  return status === 'DECLINED' || status === 'ARRIVED' || closeReason === 'BY_HOSPITAL';
}

/**
 * What of the requests that were open is decided or ended now without this screen.
 * @param acted whether somebody decided about it here
 */
export function happenedTo(
  before: ReadonlyMap<string, Stage>,
  requests: readonly Request[],
  acted: (id: string) => boolean,
): Happened[] {
  return requests.flatMap((request) => {
    const was = before.get(request.id);
    const now = stageOf(request);
    if (was === undefined || was === 'closed' || was === now) return [];
    // What was decided here may still be refused there: that another hospital was first is told in any case.
    const here = acted(request.id) && (now === 'held' || isOurs(request));
    return here ? [] : [{ request, now }];
  });
}
