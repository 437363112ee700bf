import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createNemcClient, type NemcClient, type NemcClientOptions } from './client';

export const KEY = 'ab+c/d==';
type Handler = (request: IncomingMessage & { query: URLSearchParams }, response: ServerResponse) => void;

export let server: Server | undefined;
let client: NemcClient | undefined;
/** What was asked of the server since `start`. */
export let urls: string[] = [];

/** A real HTTP server and a client on it; `urls` collects what was asked. */
export async function start(handle: Handler, options: Partial<NemcClientOptions> = {}): Promise<NemcClient> {
  urls = [];
  server = createServer((request, response) => {
    urls.push(request.url ?? '');
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    handle(Object.assign(request, { query: searchParams }), response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/service/`;
  client = createNemcClient({ baseUrl, serviceKey: KEY, clock: { now: () => 1 }, ...options });
  return client;
}

/** For `afterEach`. */
export async function stop(): Promise<void> {
  await client?.close();
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  [client, server] = [undefined, undefined];
}

export const item = (n: number) =>
  `<item><hpid>A${n}</hpid><hvec>${n}</hvec><hvidate>20260101000000</hvidate></item>`;
export const envelope = (items: string[], totalCount: number, numOfRows = 1000) =>
  `<response><header><resultCode>00</resultCode></header><body><items>${items.join('')}</items>` +
  `<numOfRows>${numOfRows}</numOfRows><pageNo>1</pageNo><totalCount>${totalCount}</totalCount></body></response>`;
export const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);
export const answer =
  (body: string, status = 200, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

/** Serves `total` rows in pages of what is asked, at most `limit`. */
export const paged =
  (total: number, limit = 1000): Handler =>
  ({ query }, response) => {
    const size = Math.min(Number(query.get('numOfRows')), limit);
    const from = (Number(query.get('pageNo')) - 1) * size;
    response.end(envelope(numbers(from, Math.min(from + size, total)).map(item), total, size));
  };
export const gatewayError = (code: string) =>
  `<OpenAPI_ServiceResponse><cmmMsgHeader><returnReasonCode>${code}</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>`;
