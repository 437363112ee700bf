import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { BodyTooLarge, readBytes } from '@goldenhour/service-kit';
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
export async function readText(request: IncomingMessage, limit: number): Promise<string> {
  const bytes = await received(request, limit);
  const encoding = request.headers['content-encoding'];
  const body =
    encoding === undefined || encoding === 'identity' ? bytes : await unpacked(bytes, encoding, limit);
  if (!isUtf8(body)) throw malformed('The body is not UTF-8.');
  return body.toString('utf8');
}

async function received(request: IncomingMessage, limit: number): Promise<Buffer> {
  try {
    return await readBytes(request, limit);
  } catch (error) {
    throw error instanceof BodyTooLarge ? tooLarge(limit) : error;
  }
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
