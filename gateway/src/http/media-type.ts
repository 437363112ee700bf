export const JSON_TYPE = 'application/json';
export const GRAPHQL_TYPE = 'application/graphql-response+json';

/** What a GraphQL answer can be. */
export type MediaType = typeof JSON_TYPE | typeof GRAPHQL_TYPE;

/** In the order of our preference, where the client has none. */
const OFFERED: readonly MediaType[] = [JSON_TYPE, GRAPHQL_TYPE];
/** Clients send the same few values. */
const REMEMBERED = 100;
const known = new Map<string, MediaType | undefined>();

/** The type of a GraphQL answer that an Accept header prefers; JSON where it does not say; undefined where neither will do. */
export function preferredMediaType(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept === '' || accept === '*/*') return JSON_TYPE;
  if (known.has(accept)) return known.get(accept);
  const preferred = choose(accept);
  if (known.size >= REMEMBERED) known.clear();
  known.set(accept, preferred);
  return preferred;
}

interface Range {
  readonly type: string;
  readonly quality: number;
  readonly place: number;
}

function choose(accept: string): MediaType | undefined {
  const ranges = accept.split(',').map(rangeOf);
  const [best] = OFFERED.map((type) => ({ type, range: closest(type, ranges) }))
    .filter(({ range }) => range !== undefined && range.quality > 0)
    .sort((a, b) => byPreference(a.range!, b.range!));
  return best?.type;
}

/** By quality, then by how exactly the type is named, then by place. */
function byPreference(a: Range, b: Range): number {
  return b.quality - a.quality || exactness(b.type) - exactness(a.type) || a.place - b.place;
}

/** The range that says most about a type: `application/*;q=0.1, application/json` wants JSON. */
function closest(type: MediaType, ranges: readonly Range[]): Range | undefined {
  return ranges
    .filter((range) => [type, 'application/*', '*/*'].includes(range.type))
    .sort((a, b) => exactness(b.type) - exactness(a.type))[0];
}

function exactness(type: string): number {
  return type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2;
}

function rangeOf(text: string, place: number): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { type, quality: quality === undefined ? 1 : Number(quality) || 0, place };
}
