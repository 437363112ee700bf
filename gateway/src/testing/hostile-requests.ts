import { gzipSync } from 'node:zlib';

/** An HTTP request to /graphql that nobody sends in good faith, below or beside GraphQL itself. */
export interface HostileRequest {
  readonly name: string;
  readonly method: string;
  /** Behind `/graphql`. */
  readonly search?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer<ArrayBuffer>;
  /** That it is answered with; with 4xx the code is BAD_USER_INPUT. */
  readonly status: number;
  /** Of the error that stands in an answer with 200. */
  readonly code?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const ASKED_FIRST = { 'apollo-require-preflight': '1' };
const RENAME = 'mutation { renameHospital(input: { id: "h1", name: "X" }) { hospital { id } } }';
const QUERY = JSON.stringify({ query: '{ __typename }' });

const post = (
  name: string,
  body: string | Buffer<ArrayBuffer>,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): HostileRequest => ({ name, method: 'POST', headers: { ...JSON_TYPE, ...headers }, body, status });
const get = (
  name: string,
  search: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): HostileRequest => ({ name, method: 'GET', search, headers, status });

export const HOSTILE_REQUESTS: readonly HostileRequest[] = [
  post('an empty body', '', 400),
  post('a body that is no object', 'null', 400),
  post('a batch of one', `[${QUERY}]`, 400),
  post('a batch of 1,000', `[${Array.from({ length: 1000 }, () => QUERY).join(',')}]`, 400),
  post('invalid UTF-8', Buffer.from('7b227175657279223a22ff227d', 'hex'), 400),
  post('a surrogate in UTF-8', Buffer.from('7b227175657279223a22eda080227d', 'hex'), 400),
  post('UTF-16 that says so', Buffer.from(QUERY, 'utf16le'), 415, {
    'content-type': 'application/json; charset=utf-16',
  }),
  post('UTF-16 that does not say so', Buffer.from(QUERY, 'utf16le'), 400),
  post('NUL among JSON', `${QUERY}\0`, 400),
  post('lists in lists, 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400),
  post(
    'variables 100,000 deep',
    `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    200,
  ),
  post('2 MB', JSON.stringify({ query: `#${'x'.repeat(2_000_000)}\n{ __typename }` }), 413),
  post('64 MB in a small gzip', Buffer.from(gzipSync(Buffer.alloc(64 * 1024 * 1024))), 413, {
    'content-encoding': 'gzip',
  }),
  post('a gzip that is none', QUERY, 400, { 'content-encoding': 'gzip' }),
  post('an unknown encoding', QUERY, 415, { 'content-encoding': 'constructor' }),
  post('JSON that says it is text', QUERY, 415, { 'content-type': 'text/plain' }),
  post('a form with a mutation', `query=${encodeURIComponent(RENAME)}`, 415, {
    'content-type': 'application/x-www-form-urlencoded',
  }),
  post('a form of files', '--x--', 415, {
    'content-type': 'multipart/form-data; boundary=x',
    ...ASKED_FIRST,
  }),
  get('a mutation by GET', `?query=${encodeURIComponent(RENAME)}`, 405, ASKED_FIRST),
  get('a GET that any page can send', '?query={__typename}', 400),
  get('a GET that any page can send, as text', '?query={__typename}', 400, { 'content-type': 'text/plain' }),
  get('two queries in one GET', '?query={__typename}&query={a:__typename}', 400, ASKED_FIRST),
  get('variables that are no JSON', '?query={__typename}&variables={', 400, ASKED_FIRST),
  {
    ...get('broken percent-encoding', '?query=%7B%20__typename%20%7D%E0%A4%A', 200, ASKED_FIRST),
    code: 'GRAPHQL_PARSE_FAILED',
  },
  get('headers of 20 kB', '?query={__typename}', 431, { ...ASKED_FIRST, 'x-filler': 'x'.repeat(20_000) }),
  { ...post('another method', QUERY, 405), method: 'PUT' },
  post('an answer of a type that there is not', QUERY, 406, { accept: 'text/html' }),
];
