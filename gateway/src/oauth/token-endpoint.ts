import { AppError, type Logger } from '@goldenhour/service-kit';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { UserSubgraph } from '../auth/user-subgraph';
import type { GatewayEnv } from '../env';
import { requestIdOf } from '../http/caller';
import { reportOf, requestLog } from '../http/request-log';
import { clientAddress } from '../limits/client-address';
import type { RateLimit } from '../limits/rate-limit';
import type { Observe } from '../operation/observe';
import { OAuthError } from './oauth-error';
import { readTokenRequest } from './token-request';

const FORM = 'application/x-www-form-urlencoded';
const LARGEST_BODY = '8kb';

export interface TokenEndpointOptions {
  readonly user: Pick<UserSubgraph, 'issueMachineToken'>;
  readonly env: Pick<GatewayEnv, 'TRUST_PROXY'>;
  readonly rateLimit: RateLimit;
  readonly observe: Observe;
  readonly log: Logger;
}

/**
 * POST /oauth/token for partners' machines: the client credentials grant of RFC 6749, section 4.4. Answers and errors
 * are those of the RFC, not GraphQL's, so that any OAuth library can be used.
 */
export function tokenEndpoint(o: TokenEndpointOptions): (RequestHandler | ErrorRequestHandler)[] {
  const issue: RequestHandler = async (request, response) => {
    response.set({ 'cache-control': 'no-store', pragma: 'no-cache' });
    const address = clientAddress(request, o.env.TRUST_PROXY);
    const limited = o.rateLimit.take(address);
    if (limited) throw limited;
    if (request.method !== 'POST')
      throw new OAuthError('invalid_request', 'A token is asked for by POST.', {
        status: 405,
        headers: { allow: 'POST' },
      });
    if (!request.is(FORM)) throw new OAuthError('invalid_request', `The body must be ${FORM}.`);
    const wanted = readTokenRequest(await formOf(request, response), request.headers.authorization);
    const issued = await o.user.issueMachineToken(wanted, { requestId: requestIdOf(request), address });
    if (issued.error) throw new OAuthError(issued.error, DESCRIPTIONS[issued.error]);
    response.json({
      access_token: issued.accessToken,
      token_type: 'Bearer',
      expires_in: issued.expiresInSeconds,
      ...(issued.scope !== null && { scope: issued.scope }),
    });
  };
  const refuse: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) next(error);
    else send(request, response, asOAuthError(error, request, o.log));
  };
  return [requestLog(o.observe, 'oauth'), issue, refuse];
}

const DESCRIPTIONS = {
  invalid_client: 'The client is unknown, was revoked, or its secret is wrong.',
  invalid_scope: 'The client does not have a scope that it asked for.',
} as const;

const readText = express.text({ type: FORM, limit: LARGEST_BODY });

async function formOf(request: Request, response: Response): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    readText(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else
        reject(
          new OAuthError('invalid_request', `The body must be a form in UTF-8 of at most ${LARGEST_BODY}.`),
        );
    });
  });
  return typeof request.body === 'string' ? request.body : '';
}

function asOAuthError(error: unknown, request: Request, log: Logger): OAuthError {
  if (error instanceof OAuthError) return error;
  const retryAfter = error instanceof AppError ? error.extensions['retryAfterSeconds'] : undefined;
  const headers = typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {};
  if (error instanceof AppError && error.code === 'RATE_LIMITED')
    return new OAuthError('temporarily_unavailable', error.message, { status: 429, headers });
  if (error instanceof AppError && ['UPSTREAM_UNAVAILABLE', 'OVERLOADED'].includes(error.code))
    return new OAuthError('temporarily_unavailable', error.message);
  log.error({ err: error, requestId: requestIdOf(request) }, 'a machine could not be given a token');
  return new OAuthError('server_error', 'Something went wrong on our side.');
}

function send(
  request: Request,
  response: Response,
  { status, headers, error, description }: OAuthError,
): void {
  reportOf(request).codes = [error];
  // RFC 6749, section 5.2: a client that tried to sign in by this header is told which scheme to use.
  if (error === 'invalid_client')
    response.set('www-authenticate', 'Basic realm="goldenhour", charset="UTF-8"');
  response.status(status).set(headers).json({ error, error_description: description });
}
