import type { Rolldown } from 'vite';

type Group =
  NonNullable<Rolldown.OutputOptions['codeSplitting']> extends infer Options
    ? Options extends { groups?: (infer One)[] }
      ? One
      : never
    : never;

/** What the map has in common with other pages. */
const COMMON = [
  /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|html-parse-stringify|void-elements|use-sync-external-store)\//,
  /packages\/client\/src\/(?!gql)/,
  /web\/src\/i18n\/(index|language|provinces|shell|terms)/,
  /web\/src\/shell\/(base\.css|language-button|time|duration)/,
  /web\/src\/map\/(board\/(bed|kinds|listeners)|detail\/directions|filter\/kind-groups)\.ts/,
  /web\/src\/offline\/register/,
];
/** The map itself, which the dispatcher's board shows too. */
const MAP = [
  /node_modules\/(leaflet|supercluster|kdbush)\//,
  /web\/src\/i18n\/map/,
  /web\/src\/map\/(?!main\.tsx|detail\/)/,
];

const anyOf = (patterns: readonly RegExp[]) => (id: string) => patterns.some((pattern) => pattern.test(id));

/**
 * Two files for the map's first picture. By itself the bundler makes one of each set of modules that the same pages share:
 * ten, of which a browser asks for six at a time.
 */
export const CHUNKS: Group[] = [
  { name: 'common', test: anyOf(COMMON), priority: 2 },
  { name: 'live-map', test: anyOf(MAP), priority: 1 },
];
