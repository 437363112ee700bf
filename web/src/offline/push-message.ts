/** What the alerts subgraph sends to a browser: title and link, the body only with a code. */
export interface PushMessage {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Where one goes on, on this origin. */
  readonly path: string;
}

const START = '/';

/** @returns null for what is not a message of ours */
export function readPushMessage(text: string): PushMessage | null {
  try {
    const { id, title, body, link } = JSON.parse(text) as Record<string, unknown>;
    if (typeof title !== 'string' || title === '') return null;
    return {
      id: typeof id === 'string' ? id : title,
      title,
      body: typeof body === 'string' ? body : '',
      path: pathOf(link),
    };
  } catch {
    return null;
  }
}

/** Only the path: whatever host a message names, it leads to a page of ours. */
function pathOf(link: unknown): string {
  if (typeof link !== 'string' || !URL.canParse(link, 'https://here.invalid')) return START;
  const { protocol, pathname, search, hash } = new URL(link, 'https://here.invalid');
  return /^https?:$/.test(protocol) ? pathname + search + hash : START;
}
