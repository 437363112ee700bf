import type { Hospital, Place } from '../board/bed';

export interface Directions {
  readonly kakao: string;
  readonly naver: string;
  readonly google: string;
}

/** Addresses that open the way to a hospital in the maps that people have; nothing is asked from them before. */
export function directionsTo({ name }: Pick<Hospital, 'name'>, { latitude, longitude }: Place): Directions {
  const label = encodeURIComponent((name ?? '').replaceAll(',', ' '));
  return {
    kakao: `https://map.kakao.com/link/to/${label},${latitude},${longitude}`,
    naver: `https://map.naver.com/index.nhn?menu=route&pathType=0&elng=${longitude}&elat=${latitude}&etext=${label}`,
    google: `https://www.google.com/maps/dir/?api=1&travelmode=driving&destination=${latitude},${longitude}`,
  };
}
