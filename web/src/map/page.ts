import { createClient, type Client } from '@goldenhour/client';
import { shortProvince } from '../i18n/provinces';
import { BoardStore } from './board/board-store';
import { Listeners } from './board/listeners';
import { searchTexts } from './filter/filter';
import { filterOf, writeFilter } from './filter/filter-url';
import { ViewStore } from './list/view-store';
import { KindLoader } from './live/kind-loader';
import { LiveBoard } from './live/live-board';
import { Matcher } from './live/matcher';
import { Presence } from './live/presence';
import { StatusStore } from './live/status-store';
import { FeedWatch } from './live/watch-feed';
import { readConfig, type MapConfig } from './page-config';
import { Selection } from './selection';

const TICK_MS = 1_000;
/** Acceptance of illnesses and equipment change without an event. */
const MATCH_AGAIN_MS = 60_000;

/** Everything behind the map that outlives its components. */
export interface Page {
  readonly client: Client;
  readonly board: BoardStore;
  readonly status: StatusStore;
  readonly view: ViewStore;
  readonly live: LiveBoard;
  readonly kinds: KindLoader;
  readonly matcher: Matcher;
  readonly selection: Selection;
  /** Tells every second. */
  readonly clock: Listeners;
  readonly config: MapConfig;
}

export function createPage(): Page {
  const client = createClient({ name: 'web-map' });
  const board = new BoardStore({
    now: () => client.serverNow(),
    nextFrame: (run) => requestAnimationFrame(run),
  });
  const status = new StatusStore();
  // Both languages, so that a Korean and an English speaker find the same.
  const provinceNames = (name: string) => `${shortProvince(name, 'en')} ${shortProvince(name, 'ko')}`;
  const view = new ViewStore(board, searchTexts(provinceNames));
  const kinds = new KindLoader(client, board);
  const live = new LiveBoard(client, board, status, () => void kinds.load(view.get().filter.kind));
  const matcher = new Matcher(client, () => view.setAllowed(matcher.allowed));
  const selection = new Selection();
  const clock = new Listeners();
  return { client, board, status, view, live, kinds, matcher, selection, clock, config: readConfig() };
}

/** Begins to listen and to ask. */
export function startPage(page: Page): void {
  const { board, clock, kinds, live, matcher, selection, view } = page;
  const feed = new FeedWatch(page.client, board, page.status, live);
  const presence = new Presence(live, feed, () => page.client.wake());

  let { kind } = view.get().filter;
  view.subscribe(() => {
    const { filter } = view.get();
    if (filter.kind !== kind) void kinds.load(filter.kind);
    kind = filter.kind;
    void matcher.match(filter);
    keepInAddress(page);
  });
  selection.subscribe(() => keepInAddress(page));
  view.setFilter(filterOf(new URLSearchParams(location.search)));

  live.resume();
  feed.start();
  presence.start();
  setInterval(() => {
    presence.tick();
    board.grow();
    clock.tell();
  }, TICK_MS);
  setInterval(() => document.hidden || void matcher.match(view.get().filter, true), MATCH_AGAIN_MS);
}

function keepInAddress({ view }: Page): void {
  const url = new URL(location.href);
  writeFilter(view.get().filter, url.searchParams);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
