import type { ServerResponse } from 'node:http';
import { ERROR_TABLE, isKnownCode, maskError, REQUEST_ID_HEADER, type Logger } from '@goldenhour/service-kit';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';

/** Answers with the result of an operation, whether it has errors or not: the call itself went well. */
export function sendResult(response: ServerResponse, requestId: string, result: ExecutionResult): void {
  send(response, 200, requestId, JSON.stringify(result));
}

export interface NotExecuted {
  readonly requestId: string;
  readonly log: Logger;
  /** By default that of the error's code. */
  readonly status?: number | undefined;
}

/** Answers that nothing was executed. */
export function sendError(response: ServerResponse, error: unknown, o: NotExecuted): void {
  const formatted = maskError(error, o.log);
  send(response, o.status ?? statusOf(formatted), o.requestId, JSON.stringify({ errors: [formatted] }));
}

/** With its length, or Node would send it in chunks, which costs both sides more. */
function send(response: ServerResponse, status: number, requestId: string, json: string): void {
  response.writeHead(status, [
    'content-type',
    'application/json; charset=utf-8',
    'content-length',
    String(Buffer.byteLength(json)),
    'cache-control',
    'no-store',
    REQUEST_ID_HEADER,
    requestId,
  ]);
  response.end(json);
}

function statusOf({ extensions }: GraphQLFormattedError): number {
  const code = extensions?.['code'];
  return ERROR_TABLE[isKnownCode(code) ? code : 'INTERNAL_SERVER_ERROR'].status;
}
