import { shortProvince } from '../../src/i18n/provinces';
import type { Shown } from '../../src/map/board/shown';
import { ageText, bedNumber, type T } from '../../src/map/texts';
import { html, type Markup } from './markup';
import type { Picture } from './picture';
import type { Say } from './texts';

/** More than fit on most screens; the rest comes with the page's script. */
const ROWS = 18;

/** As src/map/list/hospital-list.tsx writes it. */
export function list(picture: Picture): Markup {
  const { shown, say } = picture;
  const kind = say('kind.ER_GENERAL');
  const heading = (column: string) =>
    html`<th
      role="columnheader"
      scope="col"
      data-column="${column}"
      ${column === 'name' && html`aria-sort="ascending"`}
    >
      <button type="button" disabled>${say(`list.columns.${column}`)}</button>
    </th>`;
  return html`<section class="list" id="list" aria-label="${say('list.label')}">
    <div class="list-count">
      <p>${say('list.shown', { n: shown.length })}</p>
      <p class="list-kind">${kind}</p>
    </div>
    <div class="list-scroll">
      <table role="table" data-columns="4">
        <caption class="unseen">
          ${say('list.caption', { kind })}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${['name', 'beds', 'crowding', 'age'].map(heading)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${shown.slice(0, ROWS).map((one) => row(one, picture))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** As src/map/list/hospital-row.tsx. */
function row(shown: Shown, { language, say }: Picture): Markup {
  const { hospital, freshness, look } = shown;
  const { name, province, district, tier } = hospital;
  const region = [province && shortProvince(province, language), district].filter(Boolean).join(' ');
  return html`<tr role="row" data-freshness="${freshness}" data-look="${look}">
    <th role="rowheader" scope="row" class="name">
      <span class="hospital">${name ?? say('unknown')}</span>
      <span class="place"
        >${region || say('unknown')} · ${tier ? say(`tierShort.${tier}`) : say('unknown')}</span
      >
    </th>
    ${beds(shown, say)}
    <td role="cell" class="crowding">${chip(shown, say)}</td>
    ${age(shown, say)}
  </tr>`;
}

function beds({ bed: { available, capacity, suspect, held } }: Shown, say: Say): Markup {
  const over = available !== null && available < 0;
  const free = available === null ? say('unknown') : bedNumber(available);
  return html`<td role="cell" class="beds" data-over="${String(over)}">
    <span class="number"
      ><span class="free">${free}</span
      >${available !== null && html`<span class="capacity"> / ${capacity ?? '–'}</span>`}</span
    >
    ${over && html`<span class="note">${say('over', { n: -available })}</span>`}
    ${!over && suspect && available !== null && html`<span class="note">${say('suspect')}</span>`}
    ${held > 0 && html`<span class="note quiet">${say('held', { n: held })}</span>`}
  </td>`;
}

function chip({ look, crowding }: Shown, say: Say): Markup {
  const mark = html`<span class="mark" data-look="${look}" aria-hidden="true"></span>`;
  const text = say(`crowding.${crowding}`);
  if (crowding === 'UNKNOWN') return html`${mark}<span class="unseen">${text}</span>`;
  return html`<span class="chip" data-look="${look}">${mark}${text}</span>`;
}

function age({ age, freshness, bed }: Shown, say: Say): Markup {
  const old = freshness === 'AGING' || freshness === 'STALE';
  return html`<td role="cell" class="age">
    <span class="time">${ageText(age, say as T)}</span>
    ${old && html`<span class="state">${say(`freshness.${freshness}`)}</span>`}
    ${bed.source === 'STAFF' && html`<span class="state quiet">${say('staff')}</span>`}
  </td>`;
}
