import type { Request, RequestHandler } from 'express';
import { PATHS, REGISTRY } from '../api';
import { hiveError } from '../hive/hive.routes';
import { admit } from '../token/admitted';
import { authenticate } from '../token/authenticate';
import { requireScope } from '../token/grant';
import type { RouteNeeds } from './needs';
import { problemOf, sendProblem } from './respond';

/**
 * Notes whose token a request bears. What would change something goes no further without one: nobody makes this process
 * read five megabytes without having been given a token.
 */
export function admission(needs: RouteNeeds): RequestHandler {
  return async (request, response, next) => {
    try {
      if (!isOurs(request)) {
        next();
        return;
      }
      const { tokens } = await needs.opened();
      const grant = await authenticate(request.headers, tokens, needs.viewerOf);
      if (grant) admit(request, grant);
      else if (request.method === 'POST') requireScope(null, 'registry:read');
    } catch (error) {
      const problem = problemOf(error, needs.log);
      needs.metrics.requests.inc({ what: 'admission', outcome: problem.code });
      if (request.path === PATHS.hive) response.json({ errors: [hiveError(problem)] });
      else sendProblem(response, problem);
      return;
    }
    next();
  };
}

const OURS = [
  `${REGISTRY}/api/`,
  PATHS.hive,
  PATHS.hiveUsage,
  PATHS.artifacts,
  PATHS.supergraph,
  PATHS.changelogFeed,
];

/** The page `/registry` and its files are somebody else's. */
function isOurs({ path }: Request): boolean {
  return OURS.some((prefix) => path.startsWith(prefix));
}
