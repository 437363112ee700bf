import { PROVINCES } from '../../src/i18n/provinces';
import { timeOfDay, type T } from '../../src/map/texts';
import { warningOf } from '../../src/map/status/warning';
import { html, type Markup } from './markup';
import type { Picture } from './picture';
import type { Say } from './texts';

/** As src/map/status/header.tsx and status-bar.tsx: connecting, and of when the numbers are. */
export function head({ feed, madeAt, language, say }: Picture): Markup {
  const status = {
    phase: 'live',
    connection: 'connecting',
    feed,
    apiSilent: false,
    heardAt: madeAt,
    keptAt: null,
  } as const;
  const warning = warningOf(status, madeAt, say as T, language);
  return html`<header class="top">
      <h1><span class="product">${say('shell:product')}</span> ${say('heading')}</h1>
      ${feed.source && html`<p class="source" data-source="${feed.source}">${say(`sources.${feed.source}`)}</p>`}
      <a class="account-link" href="/account">${say('shell:links.logIn')}</a>
      <div class="top-buttons">
        <button type="button" class="pause" disabled>${say('pause')}</button>
        <button type="button" class="button language" disabled>${say('shell:otherLanguage')}</button>
      </div>
    </header>
    <section
      class="status"
      aria-label="${say('statusLabel')}"
      data-level="${warning?.level ?? 'none'}"
      data-connection="connecting"
    >
      <p class="warning">${warning?.text ?? ''}</p>
      <p class="calm">
        <span class="connection">${say('connection.connecting')}</span>
        <span class="updated">${say('asOf', { time: timeOfDay(madeAt, language) })}</span>
      </p>
      ${!warning && html`<p class="confirm">${say('shell:confirm')}</p>`}
    </section>`;
}

/** As src/map/filter/filter-bar.tsx before anything is chosen. Longest options make the widths. */
export function filters({ language, say }: Picture): Markup {
  const provinces = Object.values(PROVINCES).map((name) => name[language]);
  const regions = [say('filter.everywhere'), ...provinces];
  return html`<form class="filter" role="search" aria-label="${say('filter.label')}" data-open="false">
      <label class="field text">
        <span>${say('filter.text')}</span>
        <input type="search" placeholder="${say('filter.textHint')}" disabled />
      </label>
      <button type="button" class="filter-toggle" disabled>${say('filter.toggle')}</button>
      <div class="filter-rest">
        ${select('field kind', say('filter.kind'), [say('kind.ER_GENERAL'), '격리진료구역 음압격리'])}
        ${select('field', say('filter.province'), regions)}
        ${select('field', say('filter.district'), [say('filter.wholeProvince')])}
        ${['free', 'fresh'].map(
          (what) =>
            html`<label class="check"><input type="checkbox" disabled /> ${say(`filter.${what}`)}</label>`,
        )}
        <div class="needs">
          <button type="button" class="needs-button" disabled>${say('filter.more')}</button>
        </div>
        <div class="near"><button type="button" disabled>${say('filter.near')}</button></div>
      </div>
    </form>
    <nav class="switch" aria-label="${say('views.label')}">
      <button type="button" aria-pressed="true" disabled>${say('views.list')}</button>
      <button type="button" aria-pressed="false" disabled>${say('views.map')}</button>
    </nav>`;
}

function select(className: string, label: string, options: readonly string[]): Markup {
  return html`<label class="${className}">
    <span>${label}</span>
    <select disabled>
      ${options.map((option) => html`<option>${option}</option>`)}
    </select>
  </label>`;
}

/** As src/map/status/footer.tsx. */
export function foot(say: Say): Markup {
  return html`<footer class="foot">
    <p>${say('shell:origin')} <strong class="confirm">${say('shell:confirm')}</strong></p>
    <nav aria-label="${say('shell:product')}">
      <a href="/playground">${say('shell:links.playground')}</a>
      <a href="/registry">${say('shell:links.registry')}</a>
    </nav>
  </footer>`;
}
