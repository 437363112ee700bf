import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import { DIST } from './paths';

const compress = promisify(gzip);
/** A file of that one folder: no way up or down, however it is written. */
const NAME = /^[\w-][\w.-]*$/;
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
};

/**
 * Files of the build whose names change with their content, packed once for all who ask: a paramedic's telephone takes
 * a third. Whoever takes no gzip, or asks for another kind of file, gets it from what comes next.
 */
export function compressed(): RequestHandler {
  const packed = new Map<string, Promise<Buffer>>();
  return (request, response, next) => {
    const { name } = request.params as { name: string };
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    response.vary('accept-encoding');
    if (type === undefined || !NAME.test(name) || !request.acceptsEncodings('gzip')) {
      next();
      return;
    }
    let file = packed.get(name);
    if (!file) {
      file = readFile(join(DIST, 'web', name)).then((content) => compress(content));
      packed.set(name, file);
    }
    file.then(
      (content) =>
        response
          .set({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'gzip' })
          .type(type)
          .send(content),
      () => {
        packed.delete(name);
        next();
      },
    );
  };
}
