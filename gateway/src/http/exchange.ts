import type { IncomingMessage, ServerResponse } from 'node:http';
import { REQUEST_ID_HEADER, saneRequestId, Stop } from '@goldenhour/service-kit';
import type { Observe, Observed, OperationReport } from '../operation/observe';
import { compress, preferredEncoding, type Encoding } from './compress';
import { corsHeaders, SECURITY_HEADERS } from './headers';
import { JSON_TYPE, preferredMediaType, type MediaType } from './media-type';

export interface ExchangeOptions {
  readonly observe: Observe;
  readonly corsOrigins: readonly string[];
  /** Bytes of an answer from which on it is compressed; 0 for never. */
  readonly compressFrom: number;
}

/** Answers depend on the token, and hold what concerns patients. What else they depend on is for caches that think otherwise. */
const ALWAYS: readonly string[] = [
  ...SECURITY_HEADERS,
  'cache-control',
  'no-store',
  'vary',
  'origin, accept, accept-encoding, authorization',
];

/** One GraphQL request over HTTP and its answer: what every answer carries, and the line in the log when it is out. */
export class Exchange {
  readonly requestId: string;
  /** Of the answer; undefined where the client takes none of ours. */
  readonly accepted: MediaType | undefined;
  readonly cors: readonly string[] | undefined;
  /** Set off when the client leaves before its answer is out. */
  readonly gone = new Stop();
  readonly #observed: Observed;
  #isClosed = false;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    private readonly o: ExchangeOptions,
  ) {
    const { headers, method } = request;
    this.requestId = saneRequestId(headers[REQUEST_ID_HEADER]);
    this.accepted = preferredMediaType(headers.accept);
    this.cors = corsHeaders(headers.origin, method, o.corsOrigins);
    this.#observed = o.observe('http', this.requestId);
    response.on('close', () => this.#close());
  }

  /** For whoever knows more about the operation. */
  get report(): OperationReport {
    return this.#observed;
  }

  get mediaType(): MediaType {
    return this.accepted ?? JSON_TYPE;
  }

  /** Sends a text of JSON. */
  send(status: number, json: string, more: readonly string[]): Promise<void> | void {
    const encoding = this.#encodingFor(json);
    if (encoding !== undefined) return this.#sendPacked(status, json, encoding, more);
    this.#write(status, json, Buffer.byteLength(json), more);
  }

  async #sendPacked(
    status: number,
    json: string,
    encoding: Encoding,
    more: readonly string[],
  ): Promise<void> {
    const packed = await compress(json, encoding);
    this.#write(status, packed, packed.length, [...more, 'content-encoding', encoding]);
  }

  /** Sends headers only. */
  sendEmpty(status: number, more: readonly string[]): void {
    this.response.writeHead(status, [...this.#common(), ...more]).end();
  }

  #write(status: number, body: string | Buffer, bytes: number, more: readonly string[]): void {
    if (this.#isClosed) return;
    const headers = this.#common();
    headers.push(
      'content-type',
      `${this.mediaType}; charset=utf-8`,
      'content-length',
      String(bytes),
      ...more,
    );
    this.response.writeHead(status, headers).end(body);
  }

  #common(): string[] {
    const headers = [...ALWAYS, REQUEST_ID_HEADER, this.requestId];
    if (this.cors) headers.push(...this.cors);
    return headers;
  }

  #encodingFor(json: string) {
    const { compressFrom } = this.o;
    if (compressFrom === 0 || json.length < compressFrom) return undefined;
    return preferredEncoding(this.request.headers['accept-encoding']);
  }

  #close(): void {
    this.#isClosed = true;
    const { response, request } = this;
    if (!response.writableFinished) this.gone.stop(new Error('The client has left.'));
    const outcome = response.writableFinished ? this.report.codes[0] : 'CLIENT_GONE';
    const status = response.statusCode;
    this.#observed.end(outcome ?? (status < 400 ? 'OK' : `HTTP_${status}`), {
      method: request.method,
      status,
    });
  }
}
