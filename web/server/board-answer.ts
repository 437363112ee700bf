import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import { WEB } from './paths';

/** Runs an operation as the public. */
export type Ask = (request: {
  readonly query: string;
  readonly operationName: string;
  readonly variables?: Record<string, unknown>;
}) => Promise<{ readonly data?: unknown; readonly errors?: readonly unknown[] | undefined }>;

interface Page {
  readonly hospitals: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly unknown[];
  };
}

interface Answer {
  readonly plain: Buffer;
  readonly packed: Buffer;
}

/** What comes after the board's cursor, its reader hears of anyway: it may be a little old. */
const KEPT_MS = 1_000;

const compress = promisify(gzip);

/**
 * The board and all its hospitals in one answer, made once for all who ask within a second. A map that asks for page after
 * page of them has its first picture late. Where something could not be read it says so (503): the map then asks by itself,
 * and knows what to do with a part.
 */
export function boardAnswer(ask: Ask): RequestHandler {
  const operations = readFileSync(join(WEB, 'operations', 'live-map.graphql'), 'utf8');
  let made: Promise<Answer> | undefined;
  let madeAt = 0;
  const latest = (): Promise<Answer> => {
    const now = performance.now();
    if (made && now - madeAt < KEPT_MS) return made;
    madeAt = now;
    made = makeAnswer(ask, operations);
    return made;
  };
  return (request, response) => {
    response.vary('accept-encoding').set('cache-control', 'no-store');
    latest().then(
      ({ plain, packed }) => {
        response.type('json');
        if (request.acceptsEncodings('gzip')) response.set('content-encoding', 'gzip').send(packed);
        else response.send(plain);
      },
      () => {
        made = undefined;
        response.status(503).json(null);
      },
    );
  };
}

/** The cursor first: what changes between the pages comes after it. */
async function makeAnswer(ask: Ask, query: string): Promise<Answer> {
  const run = async <Data>(operationName: string, variables?: Record<string, unknown>): Promise<Data> => {
    const { data, errors } = await ask({
      query,
      operationName,
      ...(variables && { variables }),
    });
    if (errors && errors.length > 0) throw new Error(`${operationName} could not be read.`);
    return data as Data;
  };
  const { bedBoard } = await run<{ bedBoard: unknown }>('LiveBoard');
  const hospitals: unknown[] = [];
  let after: string | null = null;
  do {
    const page: Page = await run<Page>('LiveBoardPage', { after });
    const { pageInfo, nodes } = page.hospitals;
    hospitals.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  const plain = Buffer.from(JSON.stringify({ board: bedBoard, hospitals }));
  return { plain, packed: await compress(plain) };
}
