import { AUDIENCES, sampleOf, type Sample } from './sample';

const files = import.meta.glob<string>('./*/*.graphql', { query: '?raw', import: 'default', eager: true });

/** All samples, as they are listed. */
export const SAMPLES: readonly Sample[] = Object.entries(files)
  .map(([path, text]) => sampleOf(path, text))
  .sort((a, b) => AUDIENCES.indexOf(a.audience) - AUDIENCES.indexOf(b.audience));
