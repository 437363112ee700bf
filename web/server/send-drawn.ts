import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Request, Response } from 'express';
import type { Drawing } from './drawing';

const PLACE = '<!--first-->';

/** The head at once, so that the browser asks for the scripts while the board is read; then the rest with the drawing. */
export function sendDrawn(
  request: Request,
  response: Response,
  html: string,
  { language, markup }: Drawing,
): void {
  const place = html.indexOf(PLACE);
  const [before, after] = [html.slice(0, place), html.slice(place + PLACE.length)];
  response.vary('accept-encoding').set('cache-control', 'no-store').type('html');
  const out = request.acceptsEncodings('gzip') ? packing(response) : response;
  out.write(before.replace('<html lang="ko">', `<html lang="${language}">`));
  if ('flush' in out) out.flush();
  void markup.then((text) => out.end(text + after));
}

function packing(response: Response): Writable & { flush(): void } {
  response.set('content-encoding', 'gzip');
  const gzip = createGzip();
  gzip.pipe(response);
  return gzip;
}
