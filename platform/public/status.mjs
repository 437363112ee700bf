// The head of the page: counts, feed, connection, and the banner when something is behind.
import { serverNow, waitText } from './freshness.mjs';

/** Two intervals of the national feed: later than that, something is wrong even if no poll failed. */
const BEHIND_SECONDS = 600;

const element = (id) => document.getElementById(id);

export class Status {
  #texts;
  #language = 'ko';
  #feed = null;
  #connection = 'connecting';
  #apiSilent = false;
  #heardAt = null;
  #changed = new Set();

  setLanguage(language, texts) {
    this.#language = language;
    this.#texts = texts;
    this.show();
  }

  /** What the API says of the feed; null when it did not answer. */
  setFeed(feed) {
    this.#apiSilent = feed === null;
    if (feed !== null) {
      this.#feed = feed;
      if (this.#connection === 'open') this.#heardAt = Date.now();
    }
    this.show();
  }

  setConnection(state) {
    // Trying again after a break is still the break, until the connection stands.
    this.#connection = state;
    if (state === 'open') this.#heardAt = Date.now();
    this.show();
  }

  noteChanges(ids) {
    this.#heardAt = Date.now();
    for (const id of ids) this.#changed.add(id);
  }

  /** Tells screen readers how much changed since it was last told; called seldom enough to be bearable. */
  announce() {
    if (this.#changed.size > 0) element('news').textContent = this.#texts.news(this.#changed.size);
    this.#changed.clear();
  }

  showCounts(counts) {
    for (const box of document.querySelectorAll('#counts [data-count]')) {
      const { count } = box.dataset;
      write(box.querySelector('dt span'), this.#texts.freshness[count]);
      write(box.querySelector('dt small'), this.#texts.freshnessHint[count]);
      write(box.querySelector('dd'), String(counts[count]));
    }
    element('counts').hidden = false;
  }

  show() {
    const { sources, connection } = this.#texts;
    const source = element('source');
    source.hidden = !this.#feed?.source;
    if (this.#feed?.source) {
      source.dataset.source = this.#feed.source;
      write(source, sources[this.#feed.source]);
    }
    const state = this.#apiSilent ? 'broken' : this.#connection;
    element('connection').dataset.state = state;
    write(element('connection'), connection[state]);
    write(element('updated'), this.#updated());
    const [level, text] = this.#warning();
    const banner = element('banner');
    banner.hidden = text === '';
    banner.dataset.level = level;
    write(banner, text);
  }

  #updated() {
    if (this.#feed === null) return '';
    const { lastSuccessAt } = this.#feed;
    if (lastSuccessAt === null) return this.#texts.neverPolled;
    return this.#texts.updated(waitText(this.#sinceSuccess(), this.#texts));
  }

  #warning() {
    const texts = this.#texts;
    if (this.#heardAt !== null && this.#apiSilent) return ['bad', texts.apiSilent(this.#time())];
    if (this.#heardAt !== null && this.#connection === 'broken') return ['bad', texts.broken(this.#time())];
    if (this.#feed === null) return ['none', ''];
    const { failure, lastSuccessAt } = this.#feed;
    const why = texts.failures[failure] ?? failure;
    if (failure !== null && lastSuccessAt === null) return ['bad', texts.feedNever(why)];
    if (failure !== null) return ['warn', texts.feedFails(why, this.#age())];
    if (lastSuccessAt !== null && this.#sinceSuccess() > BEHIND_SECONDS)
      return ['warn', texts.feedBehind(this.#age())];
    return ['none', ''];
  }

  /** Seconds since the feed was last read well: what the server said, and the time since then. */
  #sinceSuccess() {
    const { lastSuccessAt, lagSeconds } = this.#feed;
    return Math.max((serverNow() - Date.parse(lastSuccessAt)) / 1000, lagSeconds ?? 0);
  }

  /** In whole minutes past the first, so that the banner is not read out every second. */
  #age() {
    return waitText(Math.max(60, this.#sinceSuccess()), this.#texts);
  }

  #time() {
    return new Date(this.#heardAt).toLocaleTimeString(this.#language);
  }
}

function write(target, text) {
  if (target.textContent !== text) target.textContent = text;
}
