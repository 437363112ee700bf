import { registerEnumType } from 'type-graphql';

export const Freshness = { FRESH: 'FRESH', AGING: 'AGING', STALE: 'STALE', UNKNOWN: 'UNKNOWN' } as const;
registerEnumType(Freshness, {
  name: 'Freshness',
  description: 'How far a number can be trusted, by its age (정보 신선도).',
  valuesConfig: {
    FRESH: { description: 'Reported at most 15 minutes ago.' },
    AGING: { description: 'Reported at most 30 minutes ago: shown with its age, ranked below FRESH.' },
    STALE: { description: 'Older: never counted as free.' },
    UNKNOWN: { description: 'No believable report (알 수 없음).' },
  },
});

export const Crowding = {
  SMOOTH: 'SMOOTH',
  MODERATE: 'MODERATE',
  CROWDED: 'CROWDED',
  UNKNOWN: 'UNKNOWN',
} as const;
registerEnumType(Crowding, {
  name: 'Crowding',
  description: 'How crowded, by available ÷ capacity (혼잡도). Stale and unknown beds are UNKNOWN.',
  valuesConfig: {
    SMOOTH: { description: '원활: 0.7 or more' },
    MODERATE: { description: '보통: above 0.35' },
    CROWDED: { description: '혼잡: 0.35 or less' },
    UNKNOWN: { description: 'No trustworthy number, or no capacity.' },
  },
});

export const BedSource = { FEED: 'FEED', STAFF: 'STAFF' } as const;
registerEnumType(BedSource, {
  name: 'BedSource',
  description:
    'Who stated a number: the national feed (국립중앙의료원) or the hospital’s own staff (병원 직접 입력).',
  valuesConfig: {
    FEED: { description: 'The national feed.' },
    STAFF: { description: 'Staff, or the hospital’s own machine.' },
  },
});
