import { useDesk } from '../hooks';
import { useActed } from './acted';
import type { Request } from './request';

interface Answer {
  readonly reservation: Request | null;
}

/**
 * Sends what somebody decided about a request. What came of it is shown at once; where it was refused, the request may no
 * longer be what the screen shows, and everything is read anew.
 * @returns whether it was carried out; what is sent answers null where it failed
 */
export function useAct(reservationId: string): (send: () => Promise<Answer | null>) => Promise<boolean> {
  const desk = useDesk();
  const acted = useActed();
  return async (send) => {
    acted.add(reservationId);
    const answer = await send();
    if (answer?.reservation) desk.live.take(answer.reservation);
    else {
      desk.live.refresh();
      // Why there was no bed is told by its number.
      void desk.statements.refresh();
    }
    return answer !== null;
  };
}
