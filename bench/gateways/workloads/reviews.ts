import { answerOfReviews } from './reviews-subgraphs';
import { link, type Workload } from './workload';

const review = 'id body';
const user = 'id username name';
const product = 'inStock name price shippingEstimate upc weight';
const inside = `reviews { ${review} author { ${user} reviews { ${review} product { ${product} } } } }`;

/**
 * The Guild's gateway benchmark (graphql-hive/graphql-gateways-benchmark at e583a1ff), made anew from its description:
 * users and products with their reviews, and the reviews' authors with theirs, over four subgraphs.
 */
export const reviews: Workload = {
  title: 'The Guild’s benchmark: users, products and reviews six levels deep over four subgraphs',
  subgraphs: {
    accounts: `${link('key', 'shareable')}
    type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
    products: `${link('key')}
    type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    inventory: `${link('key', 'external', 'requires')}
    type Product @key(fields: "upc") {
      upc: String!
      weight: Int @external
      price: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
    reviews: `${link('key', 'external', 'provides')}
    type Review @key(fields: "id") { id: ID! body: String product: Product author: User @provides(fields: "username") }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
  },
  query: `query Reviews {
  users { ${user} reviews { ${review} product { ${product} ${inside} } } }
  topProducts { ${product} ${inside} }
}`,
  variables: {},
  operationName: 'Reviews',
  answer: (subgraph, body) => answerOfReviews(reviews.subgraphs, subgraph, body),
};
