import { lazy } from '@goldenhour/service-kit';
import { Router, type Request, type Response } from 'express';
import { buildSchema, graphql, GraphQLError, type ExecutionResult } from 'graphql';
import { PATHS, RegistryProblem } from '../api';
import { hostOf } from '../server/host';
import type { RouteNeeds } from '../server/needs';
import { problemOf } from '../server/respond';
import { admitted } from '../token/admitted';
import { ROOT, type HiveContext } from './resolvers';
import { HIVE_SDL } from './schema';

/** The codes that Hive's command line has sentences of its own for. */
const HIVE_CODES: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  TOKEN_EXPIRED: 'UNAUTHENTICATED',
  FORBIDDEN: 'UNAUTHORISED',
};

const schema = lazy(() => buildSchema(HIVE_SDL));

/** What the stock Hive command line calls its registry: GraphQL by POST. Every answer is 200, errors stand in it. */
export function hiveRoutes(needs: RouteNeeds): Router {
  const router = Router();
  router.post(PATHS.hive, async (request, response) => {
    await answer(request, response, needs);
  });
  return router;
}

async function answer(request: Request, response: Response, needs: RouteNeeds): Promise<void> {
  response.set('cache-control', 'no-store');
  const { query, variables, operationName } = (request.body ?? {}) as Record<string, unknown>;
  let outcome = 'OK';
  try {
    const contextValue: HiveContext = {
      registry: await needs.opened(),
      grant: admitted(request),
      host: hostOf(request, needs),
    };
    const result = await graphql({
      schema: schema(),
      source: typeof query === 'string' ? query : '',
      rootValue: ROOT,
      contextValue,
      variableValues: typeof variables === 'object' ? (variables as Record<string, unknown>) : null,
      operationName: typeof operationName === 'string' ? operationName : null,
    });
    outcome = result.errors ? 'ERRORS' : 'OK';
    response.json(toldOf(result, needs));
  } catch (error) {
    const problem = problemOf(error, needs.log);
    outcome = problem.code;
    response.json({ errors: [hiveError(problem)] });
  }
  needs.metrics.requests.inc({ what: 'hive', outcome });
}

function toldOf({ data, errors }: ExecutionResult, { log }: RouteNeeds): object {
  if (!errors) return { data };
  const told = errors.map((error) =>
    error.originalError && !(error.originalError instanceof GraphQLError)
      ? hiveError(problemOf(error.originalError, log))
      : error.toJSON(),
  );
  return { data, errors: told };
}

export function hiveError(problem: RegistryProblem): object {
  const code = HIVE_CODES[problem.code] ?? problem.code;
  return { message: problem.message, extensions: { code } };
}
