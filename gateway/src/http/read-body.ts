import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { malformed, type Refused } from './refused';

const INFLATE = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/** Thrown when the client left before its request was complete: there is nobody to answer. */
export class ClientGone extends Error {}

/**
 * The whole body as text, unpacked.
 * @param limit largest number of bytes, as they come and unpacked
 * @throws Refused, ClientGone
 */
export async function readText(request: IncomingMessage, limit: number): Promise<string> {
  const bytes = await readBytes(request, limit);
  const encoding = request.headers['content-encoding'];
  const body =
    encoding === undefined || encoding === 'identity' ? bytes : await unpacked(bytes, encoding, limit);
  if (!isUtf8(body)) throw malformed('The body is not UTF-8.');
  return body.toString('utf8');
}

function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else refuse();
    };
    const refuse = () => {
      request.off('data', take);
      skipRest(request, limit);
      reject(tooLarge(limit));
    };
    if (Number(request.headers['content-length']) > limit) {
      refuse();
      return;
    }
    request.on('data', take);
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)));
    request.on('error', reject);
    request.on('close', () => {
      // An error costs more than the rest of this function, and every request is closed at some time.
      if (!request.complete) reject(new ClientGone());
    });
  });
}

/**
 * Throws away what still comes, so that the client reads its answer: one that is cut off while it sends may never see it.
 * One that sends on and on is cut off all the same.
 */
function skipRest(request: IncomingMessage, limit: number): void {
  let skipped = 0;
  request.on('data', (chunk: Buffer) => {
    skipped += chunk.length;
    if (skipped > 16 * limit) request.destroy();
  });
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
