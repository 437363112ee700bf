import type { Shown } from '../../src/map/board/shown';
import { KOREA } from '../../src/map/canvas/country';
import { Clusters, type Spot } from '../../src/map/canvas/clusters';
import { radiusOf, RING_WIDTH } from '../../src/map/canvas/cluster-size';
import { partsOf, total } from '../../src/map/canvas/ring-parts';
import { SHAPES, type Shape } from '../../src/map/canvas/shape-of-look';
import { ageText, bedNumber, type T } from '../../src/map/texts';
import { land } from './land';
import { html, Markup } from './markup';
import { across, down } from './mercator';
import type { Picture } from './picture';

/** Which most windows of a desk show at first. */
const ZOOM = 7;
/** Gap between two parts of a ring, in percent of it, as the map draws it. */
const GAP = 0.8;
const R = 15;

/** All hospitals as the map draws them, at their places in percent of the country. */
export function spots({ shown, say }: Picture): Markup {
  const clusters = new Clusters();
  clusters.load(shown);
  const byId = new Map(shown.map((one) => [one.hospital.id, one]));
  const drawn = clusters.within([KOREA.west - 5, KOREA.south - 5, KOREA.east + 5, KOREA.north + 5], ZOOM);
  return html`<svg aria-hidden="true">${land()}${drawn.map((spot) => place(spot, byId, say as T))}</svg>`;
}

function place(spot: Spot, byId: ReadonlyMap<string, Shown>, t: T): Markup {
  const shown = spot.type === 'hospital' ? byId.get(spot.id) : undefined;
  const inner = spot.type === 'cluster' ? cluster(spot) : shown ? hospital(shown, t) : null;
  return html`<svg x="${percent(across(spot.longitude))}" y="${percent(down(spot.latitude))}">${inner}</svg>`;
}

function cluster({ counts }: Spot & { readonly type: 'cluster' }): Markup {
  const r = radiusOf(total(counts));
  const middle = r - RING_WIDTH / 2 - 1.5;
  const parts = partsOf(counts);
  const gap = parts.length > 1 ? GAP : 0;
  let from = 0;
  const ring = parts.map(({ look, part }) => {
    const [length, start] = [part * 100 - gap, from + gap / 2];
    from += part * 100;
    return html`<circle
      data-look="${look}"
      r="${round(middle)}"
      pathLength="100"
      stroke-dasharray="${look === 'AGING' ? dashes(length, middle) : round(length)} 100"
      stroke-dashoffset="${round(-start)}"
    />`;
  });
  return html`<circle class="disc" r="${round(r)}" /><g class="ring" transform="rotate(-90)">${ring}</g
    ><text>${total(counts)}</text>`;
}

/** Dashes of three pixels over so many percent of a circle. */
function dashes(length: number, r: number): string {
  const pixel = 100 / (2 * Math.PI * r);
  const [dash, gap] = [round(3 * pixel), round(2.5 * pixel)];
  const count = Math.max(1, Math.floor((length + gap) / (dash + gap)));
  return Array.from({ length: count }, () => dash).join(` ${gap} `);
}

function hospital({ look, freshness, bed, age }: Shown, t: T): Markup {
  const number = freshness === 'UNKNOWN' || bed.available === null ? '?' : bedNumber(bed.available);
  const old = freshness === 'AGING' || freshness === 'STALE';
  return html`<g class="one" data-look="${look}"
    >${shape(SHAPES[look])}<text>${number}</text>${old && html`<text y="${R + 10}">${ageText(age, t)}</text>`}</g
  >`;
}

function shape(of: Shape): Markup {
  const d = round(R * 1.28);
  const s = round(R * 0.94);
  if (of === 'diamond') return new Markup(`<path d="M0 ${-d}L${d} 0L0 ${d}L${-d} 0Z"/>`);
  if (of === 'square')
    return new Markup(`<rect x="${-s}" y="${-s}" width="${2 * s}" height="${2 * s}" rx="4"/>`);
  return new Markup(`<circle r="${of === 'dot' ? round(R * 0.72) : R}"/>`);
}

const round = (n: number): number => Math.round(n * 100) / 100;
const percent = (part: number): string => `${round(part * 100)}%`;
