import {
  ApiError,
  BadUserInputError,
  BoardCursorDocument,
  ConnectionError,
  createClient,
  CursorExpiredError,
  ERROR_CODES,
  InternalServerError,
  newIdempotencyKey,
  RateLimitedError,
  UpdateBedsDocument,
  type ClientOptions,
} from '.';
import { errorOf } from './errors/error-of';
import { data, page, refusal, scriptedFetch } from './testing/scripted-fetch';

const BOARD = { bedBoard: { cursor: 'c' } };
const CHANGE = { updateBeds: { hospital: null, userErrors: [] } };
const input = { hospitalId: 'h', beds: [] };

function clientOf(script: { fetch: typeof fetch }, options: ClientOptions = {}) {
  const retry = { attempts: 3, firstMs: 1, longestMs: 1 };
  return createClient({ url: 'http://api.test/', retry, ...options, fetch: script.fetch });
}

describe('a query', () => {
  it.each([
    ['no connection', new TypeError('fetch failed')],
    ['a page of a proxy', page(502)],
    ['UPSTREAM_UNAVAILABLE', refusal('UPSTREAM_UNAVAILABLE', {}, 503)],
    ['OVERLOADED', refusal('OVERLOADED', {}, 503)],
    ['RATE_LIMITED', refusal('RATE_LIMITED', { retryAfterSeconds: 0 }, 429)],
  ])('is sent again after %s', async (_, failure) => {
    const script = scriptedFetch(failure, data(BOARD));
    expect((await clientOf(script).query(BoardCursorDocument)).data).toEqual(BOARD);
    expect(script.sent.map(({ url }) => url)).toEqual(Array(2).fill('http://api.test/graphql'));
  });

  it('is given up after the last attempt, with what went wrong', async () => {
    const script = scriptedFetch(page(502), page(502), page(504));
    const failure: unknown = await clientOf(script)
      .query(BoardCursorDocument)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConnectionError);
    expect((failure as ConnectionError).status).toBe(504);
  });

  it.each(['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'INTERNAL_SERVER_ERROR'])(
    'is not sent again after %s',
    async (code) => {
      const script = scriptedFetch(refusal(code));
      await expect(clientOf(script).query(BoardCursorDocument)).rejects.toMatchObject({
        code,
        path: ['field'],
        requestId: 'request-1',
      });
      expect(script.sent).toHaveLength(1);
    },
  );

  it('gives what could be read, and beside it what could not', async () => {
    const errors = [{ message: 'Away.', path: ['x'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }];
    const script = scriptedFetch(Response.json({ data: BOARD, errors }));
    const answer = await clientOf(script).query(BoardCursorDocument);
    expect(answer.data).toEqual(BOARD);
    expect(answer.errors.map(({ code }) => code)).toEqual(['UPSTREAM_UNAVAILABLE']);
  });

  it('ends with the reason of its caller, without another attempt', async () => {
    const left = new AbortController();
    const script = scriptedFetch(() => {
      left.abort(new Error('left'));
      return Promise.reject(new TypeError('aborted'));
    });
    await expect(clientOf(script).query(BoardCursorDocument, {}, { signal: left.signal })).rejects.toThrow(
      'left',
    );
    expect(script.sent).toHaveLength(1);
  });
});

describe('a mutation', () => {
  it('is never sent again without an idempotency key', async () => {
    const script = scriptedFetch(page(502));
    await expect(clientOf(script).mutate(UpdateBedsDocument, { input })).rejects.toBeInstanceOf(
      ConnectionError,
    );
    expect(script.sent).toHaveLength(1);
  });

  it('is sent again with its idempotency key', async () => {
    const script = scriptedFetch(page(502), data(CHANGE));
    const idempotencyKey = newIdempotencyKey();
    await clientOf(script).mutate(UpdateBedsDocument, { input: { ...input, idempotencyKey } });
    const keys = script.sent.map(({ body }) => body.variables.input['idempotencyKey']);
    expect(keys).toEqual([idempotencyKey, idempotencyKey]);
  });
});

describe('errors', () => {
  it('have a class for each code of the API', () => {
    const classes = ERROR_CODES.map((code) => errorOf({ message: 'm', extensions: { code } }));
    expect(classes.map(({ code }) => code)).toEqual(ERROR_CODES);
    expect(new Set(classes.map((error) => error.constructor)).size).toBe(ERROR_CODES.length);
    for (const error of classes) expect(error).toBeInstanceOf(ApiError);
  });

  it('carry what their code adds', () => {
    const made = (code: string, extensions: object) =>
      errorOf({ message: 'm', extensions: { code, ...extensions } }) as never;
    expect((made('RATE_LIMITED', { retryAfterSeconds: 7 }) as RateLimitedError).retryAfterSeconds).toBe(7);
    expect((made('BAD_USER_INPUT', { argument: 'first' }) as BadUserInputError).argument).toBe('first');
    expect((made('INTERNAL_SERVER_ERROR', { incidentId: 'i' }) as InternalServerError).incidentId).toBe('i');
    expect(made('CURSOR_EXPIRED', {})).toBeInstanceOf(CursorExpiredError);
  });

  it('are internal ones where a newer API says what this version does not know', () => {
    expect(errorOf({ message: 'm', extensions: { code: 'NEWER' } })).toBeInstanceOf(InternalServerError);
  });
});

it('learns the server’s time from its answers', async () => {
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  const script = scriptedFetch(Response.json({ data: BOARD }, { headers: { date } }));
  const client = clientOf(script);
  await client.query(BoardCursorDocument);
  expect(Math.abs(client.serverNow() - Date.now() - 3_600_000)).toBeLessThan(5_000);
});

describe('following the board', () => {
  const snapshot = { board: { cursor: 'c' }, hospitals: [{ id: 'a' }] };

  it('takes it from a path that gives all in one answer', async () => {
    const script = scriptedFetch(Response.json(snapshot));
    const steps = clientOf(script, { transport: 'sse' }).followBoard({ snapshot: '/board.json' });
    expect((await steps.next()).value).toMatchObject({ type: 'board', ...snapshot, errors: [] });
    expect(script.sent.map(({ url }) => url)).toEqual(['http://api.test/board.json']);
    await steps.return!();
  });

  it.each([page(503), Response.json(null), new TypeError('fetch failed')])(
    'asks for its pages where that path gives none',
    async (nothing) => {
      const hospitals = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [{ id: 'b' }] };
      const script = scriptedFetch(nothing, data(BOARD), data({ hospitals }));
      const steps = clientOf(script, { transport: 'sse' }).followBoard({ snapshot: '/board.json' });
      expect((await steps.next()).value).toMatchObject({ type: 'board', hospitals: [{ id: 'b' }] });
      await steps.return!();
    },
  );
});
