/** What the subgraphs answer, whatever they are asked: the same bytes each time, so that only the gateway costs. */
const ids = Array.from({ length: 20 }, (_, i) => `hospital-${i + 1}`);

const hospitals = ids.map((id, i) => ({
  __typename: 'Hospital',
  id,
  name: `서울응급의료센터 ${i + 1}`,
  tier: i % 3 === 0 ? 'REGIONAL_CENTER' : 'LOCAL_CENTER',
  latitude: 37.5 + i / 100,
  longitude: 127 + i / 100,
}));

const entities = (fields: (i: number) => object) =>
  ids.map((id, i) => ({ __typename: 'Hospital', id, ...fields(i) }));

export const CANNED: Readonly<Record<string, object>> = {
  hospitals: { data: { hospitals } },
  beds: {
    data: {
      _entities: entities((i) => ({
        beds: { available: i % 7, capacity: 20, freshness: 'FRESH', reportedAt: '2026-11-28T03:04:05Z' },
      })),
    },
  },
  notes: {
    data: {
      _entities: entities((i) => ({
        notes: i % 2 === 0 ? [] : [{ id: `note-${i}`, message: `CT 점검 중입니다 ${i}` }],
      })),
    },
  },
};
