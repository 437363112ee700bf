import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { FederationEngine, type Transport } from '@goldenhour/federation-engine';
import { graphql, parse, type ExecutionResult } from 'graphql';

const USERS = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type User @key(fields: "email") {
    email: ID! name: String totalProductsCreated: Int @shareable yearsOfEmployment: Int!
  }`;
const INVENTORY = `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@shareable", "@external"])
  type Product @key(fields: "id") {
    id: ID! dimensions: ProductDimension @external
    delivery(zip: String): String @requires(fields: "dimensions { size weight }")
  }
  type ProductDimension @shareable { size: String weight: Float }
  interface Inventory @key(fields: "id") { id: ID! products: [Product!]! }
  type OpenSourceInventory implements Inventory @key(fields: "id") { id: ID! products: [Product!]! }
  type Query { inventory(id: ID!): Inventory }`;

/** The two subgraphs that Apollo's compatibility tests put beside `products`, and a gateway in front of all three. */
export function routerBefore(
  products: Transport,
  productsSdl: string,
): (query: string, variables: Record<string, unknown>) => Promise<ExecutionResult> {
  const user = {
    email: 'support@apollographql.com',
    name: 'Of users',
    totalProductsCreated: 10,
    yearsOfEmployment: 10,
  };
  const transports = {
    products,
    users: served(USERS, { User: { __resolveReference: () => user } }),
    inventory: served(INVENTORY, {
      Query: { inventory: () => ({ id: 'apollo-oss', products: [{ id: 'apollo-federation' }] }) },
      Inventory: { __resolveType: () => 'OpenSourceInventory' },
    }),
  };
  const sdls = { products: productsSdl, users: USERS, inventory: INVENTORY };
  const composed = composeServices(
    Object.entries(sdls).map(([name, sdl]) => ({ name, url: `http://${name}.test`, typeDefs: parse(sdl) })),
  );
  if (composed.errors) throw new Error(composed.errors.map(String).join('\n'));
  const engine = new FederationEngine({ supergraphSdl: composed.supergraphSdl, transports });
  return (source, variables) => engine.execute({ source, variables }, undefined);
}

function served(sdl: string, resolvers: object): Transport {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  return {
    async execute({ query, variables }) {
      const result = await graphql({ schema, source: query, variableValues: variables });
      return JSON.parse(JSON.stringify(result)) as object;
    },
  };
}
