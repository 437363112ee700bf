import type { AppError, Clock } from '@goldenhour/service-kit';
import type { AccessGrant, AccessTokens } from './access-token';

/** Longest wait that setTimeout takes; a token that lives longer is looked at again. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;
/** One for all sockets of the public. */
const NOTHING = () => undefined;

/**
 * Calls back once, when a grant that something long rests on is good no longer: at its end, or as soon as it is denied.
 * @returns how to stop watching
 */
export function watchGrant(
  grant: AccessGrant,
  { tokens, clock }: { readonly tokens: AccessTokens; readonly clock: Clock },
  onEnd: (why: AppError) => void,
): () => void {
  const { expiresAt } = grant;
  if (expiresAt === undefined) return NOTHING;
  let timer: NodeJS.Timeout | undefined;
  const look = (): boolean => {
    const refusal = tokens.refusalOf(grant);
    if (!refusal) return true;
    stop();
    onEnd(refusal);
    return false;
  };
  const lookAtEnd = (): void => {
    if (!look()) return;
    const left = Math.max(expiresAt - clock.now(), 1);
    timer = setTimeout(lookAtEnd, Math.min(left, LONGEST_WAIT_MS)).unref();
  };
  const silence = tokens.onDenial(look);
  const stop = (): void => {
    clearTimeout(timer);
    silence();
  };
  lookAtEnd();
  return stop;
}
