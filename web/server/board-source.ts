import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { LiveBoardPageQuery, LiveBoardQuery } from '@goldenhour/client';
import { WEB } from './paths';

/** Runs an operation as the public. */
export type Ask = (request: {
  readonly query: string;
  readonly operationName: string;
  readonly variables?: Record<string, unknown>;
}) => Promise<{ readonly data?: unknown; readonly errors?: readonly unknown[] | undefined }>;

export interface Board {
  readonly board: LiveBoardQuery['bedBoard'];
  readonly hospitals: LiveBoardPageQuery['hospitals']['nodes'];
}

export interface BoardAnswer extends Board {
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** As JSON. */
  readonly plain: Buffer;
  /** The same by gzip. */
  readonly packed: Buffer;
}

/** What comes after the board's cursor, its reader hears of anyway: it may be a little old. */
const KEPT_MS = 1_000;

const compress = promisify(gzip);

/** The board and all its hospitals, made once for all who ask within a second. */
export class BoardSource {
  readonly #operations = readFileSync(join(WEB, 'operations', 'live-map.graphql'), 'utf8');
  #made: Promise<BoardAnswer> | undefined;
  #madeAt = 0;

  constructor(private readonly ask: Ask) {}

  /** @throws where something could not be read */
  latest(): Promise<BoardAnswer> {
    const now = performance.now();
    if (this.#made && now - this.#madeAt < KEPT_MS) return this.#made;
    this.#madeAt = now;
    const made = this.#make();
    this.#made = made;
    made.catch(() => {
      if (this.#made === made) this.#made = undefined;
    });
    return made;
  }

  /** The cursor first: what changes between the pages comes after it. */
  async #make(): Promise<BoardAnswer> {
    const madeAt = Date.now();
    const { bedBoard: board } = await this.#run<LiveBoardQuery>('LiveBoard');
    const hospitals: LiveBoardPageQuery['hospitals']['nodes'][number][] = [];
    let after: string | null = null;
    do {
      const page: LiveBoardPageQuery = await this.#run<LiveBoardPageQuery>('LiveBoardPage', { after });
      const { pageInfo, nodes } = page.hospitals;
      hospitals.push(...nodes);
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    const plain = Buffer.from(JSON.stringify({ board, hospitals }));
    return { board, hospitals, madeAt, plain, packed: await compress(plain) };
  }

  async #run<Data>(operationName: string, variables?: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.ask({
      query: this.#operations,
      operationName,
      ...(variables && { variables }),
    });
    if (errors && errors.length > 0) throw new Error(`${operationName} could not be read.`);
    return data as Data;
  }
}
