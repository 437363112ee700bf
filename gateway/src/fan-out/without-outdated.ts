import type { KeyedList } from './latest-by';
import { SharedEvent } from './shared-event';

type Item = Readonly<Record<string, unknown>>;

interface Read {
  readonly event: SharedEvent;
  readonly answer: Record<string, Record<string, Item>>;
  readonly body: Record<string, readonly Item[]>;
}

/**
 * Events of one stream without the items that a later one of them repeats: whoever applies what is left ends in the same
 * state. Each item stays in its own event and each event keeps its cursor, so neither order nor resuming is lost; events
 * of which nothing is left are dropped, but for the last. Events with errors stay as they are.
 */
export function withoutOutdated(
  events: readonly SharedEvent[],
  field: string,
  lists: readonly KeyedList[],
): SharedEvent[] {
  const seen = new Set<string>();
  const kept: SharedEvent[] = [];
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index]!;
    const read = event.codes.length === 0 ? readEvent(event, field) : undefined;
    if (!read) {
      kept.push(event);
      continue;
    }
    const { left, dropped } = strip(read, lists, seen);
    if (dropped === 0) kept.push(event);
    else if (left > 0 || index === events.length - 1) kept.push(rewritten(read));
  }
  return kept.reverse();
}

function readEvent(event: SharedEvent, field: string): Read | undefined {
  const answer = JSON.parse(event.payload) as Read['answer'];
  const body = answer['data']?.[field] as Read['body'] | null | undefined;
  return body ? { event, answer, body } : undefined;
}

/** Takes out of an event the items whose keys were seen in later ones. */
function strip({ body }: Read, lists: readonly KeyedList[], seen: Set<string>) {
  let left = 0;
  let dropped = 0;
  const here: string[] = [];
  for (const { field, keys } of lists) {
    const all = body[field] ?? [];
    const current = all.filter((item) => {
      const key = JSON.stringify([field, ...keys.map((path) => valueAt(item, path))]);
      here.push(key);
      return !seen.has(key);
    });
    left += current.length;
    dropped += all.length - current.length;
    if (current.length < all.length) body[field] = current;
  }
  // Not before: what one event says twice of the same thing is its own affair.
  for (const key of here) seen.add(key);
  return { left, dropped };
}

function rewritten({ event, answer }: Read): SharedEvent {
  return new SharedEvent({
    payload: JSON.stringify(answer),
    cursor: event.cursor,
    previous: event.previous,
  });
}

function valueAt(item: Item, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Item | null)?.[name], item);
}
