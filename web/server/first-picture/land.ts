import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WEB } from '../paths';
import { Markup } from './markup';
import { across, down } from './mercator';

type Ring = readonly (readonly [number, number])[];

/** Steps over the country's height: about a pixel on most screens. */
const STEPS = 700;
const WIDE = Math.round(STEPS * 0.56246);
/** Islands that are smaller have room in the map's own picture. */
const LEAST_POINTS = 5;

let drawn: Markup | undefined;

/** The outlines of the provinces, coarser than the map draws them: a few kilobytes in the page. */
export function land(): Markup {
  drawn ??= new Markup(
    `<svg class="land" viewBox="0 0 ${WIDE} ${STEPS}" preserveAspectRatio="none"><path d="${outlines()}"/></svg>`,
  );
  return drawn;
}

function outlines(): string {
  const file = join(WEB, 'src', 'map', 'basemap', 'provinces.json');
  const provinces = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly polygons: Ring[][] }[];
  return provinces
    .flatMap(({ polygons }) => polygons.flatMap(([outline]) => (outline ? [path(outline)] : [])))
    .join('');
}

/** In steps from point to point, which are short to write. */
function path(ring: Ring): string {
  const points: [number, number][] = [];
  for (const [longitude, latitude] of ring) {
    const [x, y] = [Math.round(across(longitude) * WIDE), Math.round(down(latitude) * STEPS)];
    const [lastX, lastY] = points.at(-1) ?? [];
    if (x !== lastX || y !== lastY) points.push([x, y]);
  }
  if (points.length < LEAST_POINTS) return '';
  const steps = points.slice(1).map(([x, y], index) => `${x - points[index]![0]} ${y - points[index]![1]}`);
  return `M${points[0]!.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
}
