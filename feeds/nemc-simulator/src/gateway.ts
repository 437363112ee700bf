import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { DEFAULT_BASE_URL, type ResultCodeKey } from '@goldenhour/nemc';
import { writeGatewayError } from './envelope';
import type { AnswerFaults, Fault } from './faults/answer-faults';
import type { Service } from './service';

/** The path that all operations are below, as on the real host. */
export const SERVICE_PATH = new URL(DEFAULT_BASE_URL).pathname;

export interface GatewayOptions {
  readonly service: Service;
  readonly faults: AnswerFaults;
  /** The only key that is let in. Without it no key is looked at. */
  readonly serviceKey: string | undefined;
}

function send(response: ServerResponse, status: number, json: boolean, text: string): void {
  const type = json ? 'application/json' : 'application/xml';
  response.writeHead(status, { 'content-type': `${type};charset=UTF-8` }).end(text);
}

const refuse = (response: ServerResponse, status: number, code: ResultCodeKey): void =>
  send(response, status, false, writeGatewayError(code));

function checkKey(
  expected: string | undefined,
  given: string | null,
): { code: ResultCodeKey; status: number } | undefined {
  if (expected === undefined || given === expected) return undefined;
  return given ? { code: '30', status: 401 } : { code: '20', status: 403 };
}

interface Call {
  readonly path: string;
  /** What follows the service's path. */
  readonly operation: string;
  readonly parameters: URLSearchParams;
}

function readCall({ url = '/' }: IncomingMessage): Call {
  // Split by hand: URL() throws on request lines that an HTTP parser lets through, such as "//".
  const [path = '', ...query] = url.split('?');
  return {
    path,
    operation: path.slice(SERVICE_PATH.length + 1),
    parameters: new URLSearchParams(query.join('?')),
  };
}

function answer(
  { service }: GatewayOptions,
  call: Call,
  response: ServerResponse,
  fault: Fault | undefined,
): void {
  const answered = service.answer(call.operation, call.parameters, fault);
  if (answered) send(response, 200, answered.json, answered.text);
  else refuse(response, 200, '12');
}

/** The gateway in front of the service: paths, keys, and the faults of the line. */
export function makeGateway(options: GatewayOptions): RequestListener {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const call = readCall(request);
    if (!call.path.startsWith(`${SERVICE_PATH}/`)) {
      response
        .writeHead(404, { 'content-type': 'text/plain' })
        .end(`Operations are below ${SERVICE_PATH}/\n`);
      return;
    }
    const refusal = checkKey(options.serviceKey, call.parameters.get('serviceKey'));
    const fault = refusal ? undefined : options.faults.meet(call.operation);
    const error = refusal ?? fault?.gateway;
    if (error) {
      refuse(response, error.status, error.code);
      return;
    }
    if (fault?.kinds.has('drop')) {
      request.socket.destroy();
      return;
    }
    if (!fault?.delayMs) {
      answer(options, call, response, fault);
      return;
    }
    const timer = setTimeout(() => answer(options, call, response, fault), fault.delayMs);
    // The client may give up, or the server stop, before the time has come.
    response.on('close', () => clearTimeout(timer));
  };
}
