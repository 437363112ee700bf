import { z } from 'zod';
import { escaped } from './first-picture/markup';

const PLACES = ['{z}', '{x}', '{y}'];
const problem = `must be an address like https://tiles.example/{z}/{x}/{y}.png`;

/** What a process that serves the map reads from the environment; README.md has the table. */
export const mapEnvShape = {
  /** Tiles below the hospitals. Without it the map draws provinces from its own files and asks nothing of other hosts. */
  MAP_TILE_URL: z
    .string()
    .refine((url) => /^https?:\/\/[^/]+\//.test(url) && PLACES.every((place) => url.includes(place)), problem)
    .optional(),
  /** Whose tiles they are, as their terms ask for it. Shown as text. */
  MAP_TILE_ATTRIBUTION: z.string().default(''),
};

export interface MapConfig {
  readonly MAP_TILE_URL?: string | undefined;
  readonly MAP_TILE_ATTRIBUTION?: string | undefined;
}

/** For pages that mail codes: where those are read on a machine that sends no mails. */
export function mailboxTag(hasMailbox: boolean): string {
  return hasMailbox ? meta('dev-mailbox', '/dev/mailbox') : '';
}

/** For the head of the page, in place of its comment `config`. */
export function configTags({ MAP_TILE_URL: url, MAP_TILE_ATTRIBUTION: attribution }: MapConfig): string {
  if (url === undefined) return '';
  return meta('map-tile-url', url) + meta('map-tile-attribution', attribution ?? '');
}

/** From where the browser may load pictures, for the content security policy: `{s}` is any name before the host's. */
export function tileOrigin({ MAP_TILE_URL: url }: MapConfig): string | null {
  const origin = url === undefined ? undefined : /^https?:\/\/[^/]+/.exec(url)?.[0];
  return origin?.replace('{s}', '*') ?? null;
}

function meta(name: string, content: string): string {
  return `<meta name="${name}" content="${escaped(content)}" />`;
}
