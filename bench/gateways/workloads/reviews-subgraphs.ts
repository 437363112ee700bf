import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';

type Row = Readonly<Record<string, unknown>>;

const USERS: readonly Row[] = ['ada', 'ben', 'cho', 'dan', 'eun', 'fay'].map((username, i) => ({
  id: String(i + 1),
  username,
  name: `Person ${i + 1}`,
  birthday: 1_234_567_890,
}));

const PRODUCTS: readonly (Row & { readonly upc: string })[] = [
  ['Bench', 899, 100],
  ['Settee', 1299, 1000],
  ['Cup', 15, 20],
  ['Stool', 499, 100],
  ['Screen', 1299, 1000],
  ['Lantern', 6999, 300],
  ['Oven', 3999, 2000],
  ['Cooler', 100_000, 6000],
  ['Divan', 9999, 800],
].map(([name, price, weight], i) => ({ upc: String(i + 1), name, price, weight }));

/** Of each review: the product, and the length of its text. */
const REVIEWS: readonly (Row & { readonly upc: string })[] = [
  [1, 445],
  [1, 290],
  [1, 275],
  [1, 145],
  [2, 445],
  [2, 290],
  [2, 275],
  [2, 145],
  [3, 145],
  [4, 145],
  [4, 850],
].map(([upc, length], i) => ({
  id: String(i + 1),
  upc: String(upc),
  body: 'It holds what it says and says what it holds. '.repeat(20).slice(0, length),
}));

const bySku = (upc: unknown) => PRODUCTS.find((product) => product.upc === upc);
const firstTwo = () => REVIEWS.slice(0, 2);

const RESOLVERS = {
  accounts: {
    Query: { users: () => USERS },
    User: { __resolveReference: ({ id }: Row) => USERS.find((user) => user['id'] === id) },
  },
  products: {
    Query: { topProducts: (_: unknown, { first }: { first: number }) => PRODUCTS.slice(0, first) },
    Product: { __resolveReference: ({ upc }: Row) => bySku(upc) },
  },
  inventory: {
    Product: {
      __resolveReference: (representation: Row) => representation,
      inStock: ({ upc }: Row) => [1, 5, 6, 7, 9].includes(Number(upc)),
      shippingEstimate: ({ price, weight }: Row) =>
        Number(price) > 1000 ? 0 : Math.trunc(Number(weight) / 2),
    },
  },
  reviews: {
    Review: {
      author: () => USERS[0],
      product: ({ upc }: Row) => ({ upc }),
    },
    User: { __resolveReference: ({ id }: Row) => ({ id }), reviews: firstTwo },
    Product: {
      __resolveReference: ({ upc }: Row) => ({ upc }),
      reviews: ({ upc }: Row) => REVIEWS.filter((review) => review.upc === upc),
    },
  },
};

const schemas = new Map<string, GraphQLSchema>();

export async function answerOfReviews(
  subgraphs: Readonly<Record<string, string>>,
  name: string,
  body: string,
): Promise<string> {
  let schema = schemas.get(name);
  if (schema === undefined) {
    const resolvers = RESOLVERS[name as keyof typeof RESOLVERS];
    schema = buildSubgraphSchema({ typeDefs: parse(subgraphs[name]!), resolvers: resolvers });
    schemas.set(name, schema);
  }
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Row };
  return JSON.stringify(await graphql({ schema, source: query, variableValues: variables ?? {} }));
}
