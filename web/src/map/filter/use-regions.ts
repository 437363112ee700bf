import { useMemo, useSyncExternalStore } from 'react';
import { usePage } from '../hooks';

interface Regions {
  readonly provinces: readonly string[];
  /** Of the province. */
  readonly districts: readonly string[];
}

const inKorean = (a: string, b: string): number => a.localeCompare(b, 'ko');

/** The provinces that the board has, and the districts of one of them. */
export function useRegions(province: string): Regions {
  const { board } = usePage();
  // Hospitals seldom change: a look at their number is enough to see that.
  const size = useSyncExternalStore(board.subscribe, () => board.size);
  return useMemo(() => {
    const hospitals = size === 0 ? [] : [...board.hospitals];
    const names = (all: (string | null)[]): string[] =>
      [...new Set(all.flatMap((name) => name ?? []))].sort(inKorean);
    return {
      provinces: names(hospitals.map((hospital) => hospital.province)),
      districts: names(
        hospitals.filter((hospital) => hospital.province === province).map(({ district }) => district),
      ),
    };
  }, [board, size, province]);
}
