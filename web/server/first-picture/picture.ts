import type { Language } from '../../src/i18n/languages';
import { boardOf } from '../../src/map/board/bed-data';
import { LOOKS, type Look } from '../../src/map/board/freshness';
import { show, type Shown } from '../../src/map/board/shown';
import { BY_NAME, sorted } from '../../src/map/list/order';
import type { BoardAnswer } from '../board-source';
import type { Say } from './texts';

/** What is seen of the board at one moment, without a filter. */
export interface Picture {
  /** In the order of the list. */
  readonly shown: readonly Shown[];
  readonly counts: Readonly<Record<Look, number>>;
  readonly feed: BoardAnswer['board']['feed'];
  readonly madeAt: number;
  readonly language: Language;
  readonly say: Say;
}

export function pictureOf(
  { board, hospitals: nodes, madeAt }: BoardAnswer,
  language: Language,
  say: Say,
): Picture {
  const { hospitals, beds } = boardOf(nodes);
  const bedOf = new Map(beds.map(({ hospitalId, bed }) => [hospitalId, bed]));
  const o = { kind: 'ER_GENERAL', now: madeAt, atBest: 'FRESH', flash: false } as const;
  const shown = hospitals.map((hospital) => show(hospital, bedOf.get(hospital.id), o));
  const counts = Object.fromEntries(LOOKS.map((look) => [look, 0])) as Record<Look, number>;
  for (const { look } of shown) counts[look] += 1;
  return { shown: sorted(shown, BY_NAME, () => Infinity), counts, feed: board.feed, madeAt, language, say };
}
