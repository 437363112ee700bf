import type { Look } from '../board/freshness';

/** Colours of the canvas; the page's style sheet has them, in both schemes. */
export interface Palette {
  readonly look: Readonly<
    Record<Look, { readonly fill: string; readonly line: string; readonly text: string }>
  >;
  readonly surface: string;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  readonly land: string;
  readonly border: string;
  readonly halo: string;
  readonly province: string;
  readonly font: string;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const full = (name: string) => ({
    fill: colour(`mark-${name}`),
    line: colour('mark-edge'),
    text: colour(`on-mark-${name}`),
  });
  const hollow = (line: string, text: string) => ({
    fill: colour('surface'),
    line: colour(line),
    text: colour(text),
  });
  return {
    look: {
      CROWDED: full('bad'),
      MODERATE: full('fair'),
      SMOOTH: full('good'),
      PLAIN: full('plain'),
      AGING: hollow('text', 'text'),
      STALE: hollow('control', 'quiet'),
      UNKNOWN: hollow('control', 'quiet'),
    },
    surface: colour('surface'),
    text: colour('text'),
    quiet: colour('quiet'),
    accent: colour('accent'),
    land: colour('land'),
    border: colour('border'),
    halo: colour('land'),
    province: colour('province-text'),
    font: getComputedStyle(document.body).fontFamily,
  };
}
