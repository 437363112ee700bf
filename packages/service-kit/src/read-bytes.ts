import type { IncomingMessage } from 'node:http';

/** Thrown when the client left before its request was complete: there is nobody to answer. */
export class ClientGone extends Error {}

/**
 * The whole body of a request, as it came.
 * @param limit largest number of bytes
 * @param tooLarge what is thrown for more
 * @throws ClientGone
 */
export function readBytes(request: IncomingMessage, limit: number, tooLarge: () => Error): Promise<Buffer> {
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
      reject(tooLarge());
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
