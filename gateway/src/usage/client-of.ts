import type { IncomingHttpHeaders } from 'node:http';

/** How a client names itself: Hive's headers, and Apollo's. */
export interface Client {
  readonly name: string;
  readonly version: string;
}

const UNNAMED: Client = { name: '', version: '' };
const NAMES = ['graphql-client-name', 'x-graphql-client-name', 'apollographql-client-name'];
const VERSIONS = ['graphql-client-version', 'x-graphql-client-version', 'apollographql-client-version'];
const LONGEST = 100;

export function clientOf(headers: IncomingHttpHeaders): Client {
  const name = firstOf(headers, NAMES);
  return name !== '' ? { name, version: firstOf(headers, VERSIONS) } : UNNAMED;
}

function firstOf(headers: IncomingHttpHeaders, names: readonly string[]): string {
  for (const name of names) {
    const value = headers[name];
    if (typeof value === 'string' && value !== '') return value.slice(0, LONGEST);
  }
  return '';
}
