import { ConnectionError } from '../errors/connection-error';

export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

/** What `catch` calls for a stream that broke off or did not begin. @throws ConnectionError always */
export function gone(cause?: unknown): never {
  throw new ConnectionError('The event stream is gone.', { cause });
}

/** The events of a `text/event-stream` body. @param heard is called for each piece that arrives, comments included */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  heard: () => void,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(gone);
      if (done) return;
      heard();
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) yield eventOf(block);
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function eventOf(block: string): ServerSentEvent {
  const fields = { event: 'message', data: '' };
  for (const line of block.split('\n')) {
    const [, name, value] = /^(event|data): ?(.*)$/s.exec(line) ?? [];
    if (name === 'event') fields.event = value!;
    if (name === 'data') fields.data += value!;
  }
  return fields;
}
