import type { Logger } from '@goldenhour/service-kit';
import type { RequestHandler } from 'express';
import type { AccessTokens } from '../auth/access-token';
import { clientAddress } from '../limits/client-address';
import type { Overload } from '../limits/overload';
import type { RateLimit } from '../limits/rate-limit';
import { setCaller } from './caller';
import { sendError } from './error-response';

/** Refuses what more would only make everything late. */
export function shedLoad(overload: Overload, transport: string, log: Logger): RequestHandler {
  return (request, response, next) => {
    const refused = overload.refusal(transport);
    if (refused) sendError(request, response, refused, log);
    else next();
  };
}

/** Counts a request for its address, before any work is done for it. */
export function limitRate(rateLimit: RateLimit, hops: number, log: Logger): RequestHandler {
  return (request, response, next) => {
    const refused = rateLimit.take(clientAddress(request, hops));
    if (refused) sendError(request, response, refused, log);
    else next();
  };
}

/** Finds out for whom a request is. A bad token is refused even where the public may ask: its owner wants to know. */
export function authenticate(tokens: AccessTokens, hops: number, log: Logger): RequestHandler {
  return (request, response, next) => {
    try {
      const grant = tokens.grantOf(request.headers.authorization);
      setCaller(request, { grant, address: clientAddress(request, hops) });
    } catch (error) {
      sendError(request, response, error, log);
      return;
    }
    next();
  };
}
