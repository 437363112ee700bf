// The live page: loads all hospitals, then keeps them true by the subscription and a look at the feed.
import { backOffSeconds, fetchBoard, fetchState } from './api.mjs';
import { Board } from './board.mjs';
import { serverNow } from './freshness.mjs';
import { Status } from './status.mjs';
import { LiveStream } from './stream.mjs';
import { Table } from './table.mjs';
import { preferredLanguage, rememberLanguage, textsOf } from './texts.mjs';

const STATE_EVERY_MS = 15_000;
const STATE_WHILE_EMPTY_MS = 2_000;
/** A change of a hospital that is not listed loads the list again, but not again and again. */
const STRANGERS_EVERY_MS = 60_000;
const ANNOUNCE_EVERY_MS = 30_000;
/** A connection that is silent for so long while the board changes is taken for dead. */
const SILENT_MS = 60_000;
/** Browsers allow six connections to a server: a tab that nobody sees must not keep one. */
const HIDDEN_MS = 60_000;

const element = (id) => document.getElementById(id);

let language = preferredLanguage();
let texts = textsOf(language);
let loading = null;
let loadedAt = 0;
let loadedCount = 0;
let notice = (t) => t.loading;

const board = new Board();
const status = new Status();
const table = new Table(board, texts, (shown) => {
  element('shown').textContent = shown === 0 ? texts.noMatch : texts.shown(shown, board.size);
});
const stream = new LiveStream({
  onEvent(event) {
    const { changed, touched, stranger } = board.apply(event);
    table.schedule(changed, touched);
    status.noteChanges(changed);
    if (stranger && Date.now() - loadedAt > STRANGERS_EVERY_MS) void load();
  },
  onState: (state) => status.setConnection(state),
  // Not at once: after a restart every open page comes at the same moment.
  onExpired: () => void wait(backOffSeconds(2)).then(load),
});

function load() {
  loading ??= loadUntilDone().finally(() => (loading = null));
  return loading;
}

async function loadUntilDone() {
  for (let attempt = 1; ; attempt++) {
    try {
      const { state, hospitals } = await fetchBoard();
      board.load(hospitals);
      loadedAt = Date.now();
      loadedCount = state.hospitalCount;
      status.setFeed(state.feed);
      show(board.size > 0 ? null : (t) => t.empty);
      stream.start(state.cursor);
      return;
    } catch {
      if (board.size > 0) status.setFeed(null);
      const seconds = backOffSeconds(attempt);
      show(board.size > 0 ? null : (t) => t.failed(Math.ceil(seconds)), true);
      await wait(seconds, element('retry'));
    }
  }
}

/** Shows the table, or a notice in its place. */
function show(next, canRetry = false) {
  notice = next;
  for (const id of ['table', 'controls']) element(id).hidden = next !== null;
  element('notice').hidden = next === null;
  element('notice-text').textContent = next?.(texts) ?? '';
  element('retry').hidden = !canRetry;
  if (next !== null) return;
  fillProvinces();
  table.refresh();
  status.showCounts(board.counts(serverNow()));
}

async function watchState() {
  for (;;) {
    await wait((board.size > 0 ? STATE_EVERY_MS : STATE_WHILE_EMPTY_MS) / 1000);
    if (loading || document.hidden) continue;
    await lookAtState();
  }
}

async function lookAtState() {
  try {
    const { feed, hospitalCount, updatedAt } = await fetchState();
    status.setFeed(feed);
    if (hospitalCount !== loadedCount) void load();
    const silentSince = stream.heardAt;
    if (silentSince === null || serverNow() - silentSince < SILENT_MS) return;
    if (updatedAt !== null && Date.parse(updatedAt) > silentSince) stream.renew();
  } catch {
    status.setFeed(null);
  }
}

/** Resolves after that many seconds, or when the button is pressed. */
function wait(seconds, button) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    button?.addEventListener('click', () => resolve(clearTimeout(timer)), { once: true });
  });
}

function fillProvinces() {
  const select = element('province');
  const chosen = select.value;
  const options = [
    ['', texts.everywhere],
    ...board.provinces().map((name) => [name, texts.provinces[name] ?? name]),
  ];
  select.replaceChildren(
    ...options.map(([value, label]) => new Option(label, value, false, value === chosen)),
  );
}

function speak(next) {
  language = next;
  texts = textsOf(language);
  document.documentElement.lang = language;
  document.title = texts.title;
  for (const target of document.querySelectorAll('[data-text]'))
    target.textContent = texts[target.dataset.text];
  element('text').placeholder = texts.findHint;
  element('language').textContent = texts.other;
  element('language').lang = language === 'ko' ? 'en' : 'ko';
  element('news').textContent = '';
  status.setLanguage(language, texts);
  table.texts = texts;
  show(notice, !element('retry').hidden);
}

element('language').addEventListener('click', () => {
  speak(language === 'ko' ? 'en' : 'ko');
  rememberLanguage(language);
});
element('controls').addEventListener('submit', (event) => event.preventDefault());
element('controls').addEventListener('input', () => {
  table.filter = { text: element('text').value, province: element('province').value };
});

let hiding = null;
document.addEventListener('visibilitychange', () => {
  clearTimeout(hiding);
  if (document.hidden) hiding = setTimeout(() => stream.stop(), HIDDEN_MS);
  else if (stream.heardAt === null) {
    stream.renew();
    void lookAtState();
  }
});

setInterval(() => {
  status.show();
  if (board.size === 0) return;
  table.grow();
  status.showCounts(board.counts(serverNow()));
}, 1_000);
setInterval(() => status.announce(), ANNOUNCE_EVERY_MS);

speak(language);
void load();
void watchState();
