import { useEffect, useState } from 'react';
import type { Transport } from '../reservations';
import type { Chosen } from './choose-hospitals';
import type { Recommended } from './use-recommendation';

/** As many of the best are chosen from the start: more than one, so that no refusal costs the whole time. */
const CHOSEN_AT_FIRST = 3;

interface Settings {
  readonly transport: Transport;
  readonly recommended: readonly Recommended[] | null;
  /** Hospitals that are being asked. */
  readonly open: ReadonlySet<string>;
  readonly max: number;
  readonly suggest: boolean;
}

export interface Choice {
  readonly chosen: readonly Chosen[];
  /** Not recommended, and added by hand. */
  readonly added: readonly Chosen[];
  readonly isFull: boolean;
  readonly has: (id: string) => boolean;
  readonly toggle: (one: Chosen) => void;
  readonly add: (one: Chosen) => void;
  readonly clear: () => void;
}

/** Which hospitals are chosen. The best are once, when they are first known: nothing changes by itself under a thumb. */
export function useChoice({ transport, recommended, open, max, suggest }: Settings): Choice {
  const [added, setAdded] = useState<readonly Chosen[]>([]);
  const [wanted, setWanted] = useState<readonly Chosen[] | null>(null);
  useEffect(() => {
    if (wanted === null && suggest && recommended !== null && recommended.length > 0)
      setWanted(best(recommended, transport));
  }, [wanted, suggest, recommended, transport]);
  const chosen = (wanted ?? []).filter(({ id }) => !open.has(id)).slice(0, max);
  const has = (id: string) => chosen.some((one) => one.id === id);
  const choose = (one: Chosen) => {
    if (!has(one.id) && !open.has(one.id) && chosen.length < max) setWanted([...chosen, one]);
  };
  return {
    chosen,
    added,
    isFull: chosen.length >= max,
    has,
    toggle: (one) => {
      if (has(one.id)) setWanted(chosen.filter(({ id }) => id !== one.id));
      else choose(one);
    },
    add: (one) => {
      const isListed = recommended?.some(({ hospital }) => hospital?.id === one.id) ?? false;
      if (!isListed && !added.some(({ id }) => id === one.id)) setAdded([...added, one]);
      choose(one);
    },
    clear: () => {
      setWanted([]);
      setAdded([]);
    },
  };
}

/** The best with a fresh bed that were not asked before. */
function best(recommended: readonly Recommended[], { reservations }: Transport): Chosen[] {
  const before = new Set(reservations?.map(({ hospital }) => hospital?.id));
  return recommended
    .flatMap(({ reasons, hospital }) =>
      hospital && !before.has(hospital.id) && reasons.some(({ code }) => code === 'FRESH_BED')
        ? [{ id: hospital.id, name: hospital.name ?? '' }]
        : [],
    )
    .slice(0, CHOSEN_AT_FIRST);
}
