import type { ByHand, Row } from './by-hand';

const entities = (fields: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Hospital { ${fields} } } }`;

/** Three calls, merged by position. */
export const hospitalsByHand: ByHand =
  (call) =>
  async ({ variables }) => {
    const { hospitals } = (await call(
      'hospitals',
      'query ($first: Int!) { hospitals(first: $first) { __typename id name tier latitude longitude } }',
      { first: variables?.['first'] },
    )) as { hospitals: Row[] };
    const representations = hospitals.map(({ id }) => ({ __typename: 'Hospital', id }));
    const [beds, notes] = (await Promise.all([
      call('beds', entities('beds { available capacity freshness reportedAt }'), { representations }),
      call('notes', entities('notes { id message }'), { representations }),
    ])) as unknown as { _entities: Row[] }[];
    return {
      data: {
        hospitals: hospitals.map(({ id, name, tier, latitude, longitude }, i) => ({
          id,
          name,
          tier,
          latitude,
          longitude,
          beds: beds!._entities[i]!['beds'],
          notes: notes!._entities[i]!['notes'],
        })),
      },
    };
  };
