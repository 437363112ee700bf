import { ERROR_TABLE, isKnownCode, maskError, type Logger } from '@goldenhour/service-kit';
import type { Response } from 'express';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';

/** Answers with the result of an operation, whether it has errors or not: the call itself went well. */
export function sendResult(response: Response, result: ExecutionResult, status = 200): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(result));
}

/** Answers that nothing was executed, with the status of the error's code unless another is given. */
export function sendError(response: Response, error: unknown, log: Logger, status?: number): void {
  const formatted = maskError(error, log);
  response.writeHead(status ?? statusOf(formatted), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify({ errors: [formatted] }));
}

function statusOf({ extensions }: GraphQLFormattedError): number {
  const code = extensions?.['code'];
  return ERROR_TABLE[isKnownCode(code) ? code : 'INTERNAL_SERVER_ERROR'].status;
}
