import type { RequestHandler } from 'express';
import type { BoardSource } from './board-source';

/**
 * The board and all its hospitals in one answer. A map that asks for page after page of them has its first picture late.
 * Where something could not be read it says so (503): the map then asks by itself, and knows what to do with a part.
 */
export function boardAnswer(source: BoardSource): RequestHandler {
  return (request, response) => {
    response.vary('accept-encoding').set('cache-control', 'no-store');
    source.latest().then(
      ({ plain, packed }) => {
        response.type('json');
        if (request.acceptsEncodings('gzip')) response.set('content-encoding', 'gzip').send(packed);
        else response.send(plain);
      },
      () => response.status(503).json(null),
    );
  };
}
