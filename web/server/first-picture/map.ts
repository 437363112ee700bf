import { LOOKS } from '../../src/map/board/freshness';
import { html, type Markup } from './markup';
import type { Picture } from './picture';
import { spots } from './spots';

/** As src/map/canvas/map-view.tsx; in place of the canvas the same hospitals as a drawing that needs no script. */
export function map(picture: Picture): Markup {
  const { counts, say } = picture;
  return html`<section class="map" aria-label="${say('map.label')}">
    <div class="map-canvas"><div class="first-spots">${spots(picture)}</div></div>
    <div class="map-buttons">
      <button type="button" disabled>+</button><button type="button" disabled>−</button
      ><button type="button" class="map-all" disabled>${say('map.all')}</button>
    </div>
    <dl class="legend" aria-label="${say('legend')}">
      ${LOOKS.filter((look) => look !== 'PLAIN' || counts.PLAIN > 0).map(
        (look) =>
          html`<div data-look="${look}">
            <dt>
              <span class="mark" data-look="${look}" aria-hidden="true"></span>${say(`look.${look}`)}
              <small>${say(`lookHint.${look}`)}</small>
            </dt>
            <dd>${counts[look]}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
