import type { EditedOperation } from './operation';

export interface Target {
  /** The gateway's origin. */
  readonly url: string;
  /** Whether requests carry a token; the copy names a variable for it, never the token. */
  readonly signedIn: boolean;
}

/** A command for a POSIX shell that sends the operation; a subscription is read as an event stream. */
export function asCurl({ kind, text, variables }: EditedOperation, { url, signedIn }: Target): string {
  const live = kind === 'subscription';
  return [
    live ? `curl --no-buffer '${url}/graphql/stream'` : `curl '${url}/graphql'`,
    "--header 'content-type: application/json'",
    ...(live ? ["--header 'accept: text/event-stream'"] : []),
    ...(signedIn ? ['--header "authorization: Bearer $GOLDEN_HOUR_TOKEN"'] : []),
    `--data ${quoted(JSON.stringify({ query: text, ...(variables && { variables }) }))}`,
  ].join(' \\\n  ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
