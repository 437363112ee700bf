import type { ChangePosition } from '@goldenhour/events';
import { positionOf } from './event-cursor';

export interface EventParts {
  /** The answer as JSON. */
  readonly payload: string;
  /** Codes of its errors. */
  readonly codes?: readonly string[];
  readonly cursor?: string | undefined;
  /** What was sent before it: the number of that event. */
  readonly previous?: number | undefined;
}

const NONE: readonly string[] = [];
const SSE_HEAD = Buffer.from('event: next\ndata: ');
const SSE_END = Buffer.from('\n\n');

/** An answer that was serialized once, for all who get it: whatever comes before it in a message is each one's own. */
export class SharedEvent {
  /** The end of a graphql-ws message: the payload and the brace that closes the message. */
  readonly tail: Buffer;
  readonly codes: readonly string[];
  readonly cursor: string | undefined;
  readonly position: ChangePosition | undefined;
  readonly previous: number | undefined;
  #serverSent: Buffer | undefined;
  #tailBytes: string | undefined;
  #header = '';
  #headerFor = -1;

  constructor({ payload, codes = NONE, cursor, previous }: EventParts) {
    this.tail = Buffer.from(`${payload}}`);
    this.codes = codes;
    this.cursor = cursor;
    this.previous = previous;
    this.position = positionOf(cursor);
  }

  get payload(): string {
    return this.tail.toString('utf8', 0, this.tail.length - 1);
  }

  /** The whole event of an event stream. */
  get serverSent(): Buffer {
    return (this.#serverSent ??= Buffer.concat([SSE_HEAD, this.tail.subarray(0, -1), SSE_END]));
  }

  /** The tail as a text whose characters are its bytes. */
  get tailBytes(): string {
    return (this.#tailBytes ??= this.tail.toString('latin1'));
  }

  /** The first bytes of the WebSocket frame (RFC 6455, 5.2) of a text message with so long a head before the tail, a character each. */
  frameHeader(headLength: number): string {
    if (headLength !== this.#headerFor) {
      this.#header = textFrameHeader(headLength + this.tail.length);
      this.#headerFor = headLength;
    }
    return this.#header;
  }
}

/** An unmasked, final text frame: what a server sends. */
function textFrameHeader(length: number): string {
  const first = 0x81;
  if (length < 126) return String.fromCharCode(first, length);
  if (length < 65_536) return String.fromCharCode(first, 126, length >> 8, length & 0xff);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(length));
  return String.fromCharCode(first, 127, ...size);
}
