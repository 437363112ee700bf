import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { readBytes } from '@goldenhour/service-kit';
import { malformed, type Refused } from './refused';

const INFLATE = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/**
 * The whole body as text, unpacked.
 * @param limit largest number of bytes, as they come and unpacked
 * @throws Refused, ClientGone
 */
export function readText(request: IncomingMessage, limit: number): Promise<string> {
  const bytes = readBytes(request, limit, () => tooLarge(limit));
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return bytes.then(asText);
  return bytes.then((packed) => unpacked(packed, encoding, limit)).then(asText);
}

function asText(body: Buffer): string {
  if (!isUtf8(body)) throw malformed('The body is not UTF-8.');
  return body.toString('utf8');
}

async function unpacked(bytes: Buffer, encoding: string, limit: number): Promise<Buffer> {
  const name = encoding.toLowerCase();
  if (!Object.hasOwn(INFLATE, name))
    throw malformed(`The encoding ${JSON.stringify(name)} is not known.`, 415);
  try {
    return await INFLATE[name as keyof typeof INFLATE](bytes, { maxOutputLength: limit });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? tooLarge(limit) : malformed(`The body is not ${name}.`);
  }
}

function tooLarge(limit: number): Refused {
  return malformed(`The body is larger than ${Math.floor(limit / 1024)} kB.`, 413);
}
