import type { ByHand, Row } from './by-hand';

interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}
interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
}
interface Review {
  readonly id: string;
  readonly body: string;
  readonly author: { readonly id: string; readonly reviews: readonly Review[] };
  readonly product: { readonly upc: string; readonly reviews: readonly Review[] };
}

const inside = 'reviews { id body author { id reviews { id body product { upc } } } }';
const REVIEWS = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on User { reviews { id body product { upc ${inside} } } }
  ... on Product { ${inside} }
} }`;
const PRODUCTS =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { upc name price weight } } }';
const STOCK =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { inStock shippingEstimate } } }';
const USERS =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { id username name } } }';

/** Users and products, their reviews in one call, then what is not known yet of products and authors, then the stock. */
export const reviewsByHand: ByHand = (call) => async () => {
  const entities = async <T>(subgraph: string, query: string, representations: readonly object[]) =>
    representations.length === 0
      ? []
      : ((await call(subgraph, query, { representations })) as { _entities: T[] })._entities;
  const [{ users }, { topProducts }] = (await Promise.all([
    call('accounts', '{ users { id username name } }'),
    call('products', '{ topProducts { upc name price weight } }'),
  ])) as unknown as [{ users: User[] }, { topProducts: Product[] }];
  const reviewed = await entities<{ reviews: readonly Review[] }>('reviews', REVIEWS, [
    ...users.map(({ id }) => ({ __typename: 'User', id })),
    ...topProducts.map(({ upc }) => ({ __typename: 'Product', upc })),
  ]);
  const ofUsers = reviewed.slice(0, users.length);
  const ofProducts = reviewed.slice(users.length);

  const people = new Map(users.map((user) => [user.id, user]));
  const products = new Map<string, Product & Row>(
    topProducts.map((product) => [product.upc, { ...product }]),
  );
  const inner = [
    ...ofUsers.flatMap(({ reviews }) => reviews.flatMap(({ product }) => product.reviews)),
    ...ofProducts.flatMap(({ reviews }) => reviews),
  ];
  const all = [
    ...ofUsers.flatMap(({ reviews }) => reviews),
    ...inner.flatMap(({ author }) => author.reviews),
  ];
  const upcs = [...new Set(all.map(({ product }) => product.upc))].filter((upc) => !products.has(upc));
  const ids = [...new Set(inner.map(({ author }) => author.id))].filter((id) => !people.has(id));
  const [moreProducts, morePeople] = await Promise.all([
    entities<Product>(
      'products',
      PRODUCTS,
      upcs.map((upc) => ({ __typename: 'Product', upc })),
    ),
    entities<User>(
      'accounts',
      USERS,
      ids.map((id) => ({ __typename: 'User', id })),
    ),
  ]);
  for (const product of moreProducts) products.set(product.upc, product as Product & Row);
  for (const user of morePeople) people.set(user.id, user);
  const known = [...products.values()];
  const stock = await entities<Row>(
    'inventory',
    STOCK,
    known.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight })),
  );
  const details = new Map(
    known.map(({ upc, name, price, weight }, i) => {
      const { inStock, shippingEstimate } = stock[i]!;
      return [upc, { inStock, name, price, shippingEstimate, upc, weight }] as const;
    }),
  );
  const leaf = ({ id, body, product }: Review) => ({ id, body, product: details.get(product.upc)! });
  const withAuthor = ({ id, body, author }: Review) => ({
    id,
    body,
    author: { ...people.get(author.id)!, reviews: author.reviews.map(leaf) },
  });
  return {
    data: {
      users: users.map(({ id, username, name }, i) => ({
        id,
        username,
        name,
        reviews: ofUsers[i]!.reviews.map(({ id: review, body, product }) => ({
          id: review,
          body,
          product: { ...details.get(product.upc)!, reviews: product.reviews.map(withAuthor) },
        })),
      })),
      topProducts: topProducts.map(({ upc }, i) => ({
        ...details.get(upc)!,
        reviews: ofProducts[i]!.reviews.map(withAuthor),
      })),
    },
  };
};
