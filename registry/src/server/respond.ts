import { randomUUID } from 'node:crypto';
import type { Logger } from '@goldenhour/service-kit';
import { isDatabaseAway } from '@goldenhour/subgraph-kit';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { RegistryProblem, type Scope } from '../api';
import type { OpenRegistry } from '../store/open';
import { admitted } from '../token/admitted';
import { requireScope, type Grant } from '../token/grant';
import type { RouteNeeds } from './needs';

/** Who may: holders of a scope, readers of pages (anybody where reading is open), or anybody. */
export type Audience = Scope | 'reader' | 'anybody';

export interface Call {
  readonly registry: OpenRegistry;
  readonly request: Request;
  readonly response: Response;
  readonly grant: Grant | null;
  /** For people: who does it. */
  readonly by: string;
}

/**
 * A route: who may is asked first, then `work` gives the JSON to answer with, or answers itself and gives nothing.
 * @param what its name in the metrics
 */
export function route(
  needs: RouteNeeds,
  what: string,
  audience: Audience,
  work: (call: Call) => Promise<unknown>,
): RequestHandler {
  return async (request, response) => {
    response.set('cache-control', 'no-store');
    try {
      const registry = await needs.opened();
      const grant = admitted(request);
      allow(needs, audience, grant);
      const answer = await work({ registry, request, response, grant, by: grant?.name ?? 'anybody' });
      if (answer !== undefined) response.json(answer);
      needs.metrics.requests.inc({ what, outcome: 'OK' });
    } catch (error) {
      const problem = problemOf(error, needs.log);
      needs.metrics.requests.inc({ what, outcome: problem.code });
      sendProblem(response, problem);
    }
  };
}

function allow({ openRead }: RouteNeeds, audience: Audience, grant: Grant | null): void {
  if (audience === 'anybody' || (audience === 'reader' && openRead)) return;
  requireScope(grant, audience === 'reader' ? 'registry:read' : audience);
}

export function sendProblem(response: Response, problem: RegistryProblem): void {
  if (problem.status === 401) response.set('www-authenticate', 'Bearer');
  if (problem.status === 503) response.set('retry-after', '2');
  response.status(problem.status).json(problem);
}

/** What the caller may know of an error: what is not expected has an id that the log has too. */
export function problemOf(error: unknown, log: Logger): RegistryProblem {
  if (error instanceof RegistryProblem) return error;
  if (isDatabaseAway(error))
    return new RegistryProblem('UNAVAILABLE', 'The registry’s database does not answer. Try again shortly.');
  const incidentId = randomUUID();
  log.error({ err: error, incidentId }, 'a request to the registry failed');
  return new RegistryProblem('INTERNAL', `Something went wrong here (incident ${incidentId}).`);
}

/** Bodies that cannot be read. */
export function refused(needs: RouteNeeds): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = error instanceof Error && 'status' in error ? error.status : undefined;
    sendProblem(response, unreadable(status) ?? problemOf(error, needs.log));
  };
}

function unreadable(status: unknown): RegistryProblem | undefined {
  if (status === 413) return new RegistryProblem('TOO_LARGE', 'The body is larger than 5 MB.');
  if (status === 400) return new RegistryProblem('BAD_REQUEST', 'The body is not valid JSON.');
  if (status === 415) return new RegistryProblem('BAD_REQUEST', 'The body must be JSON, plain or gzip.');
  return undefined;
}
