import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export interface TestSupergraph {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, string>>;
}

const link = (...imports: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports.map((name) => `"@${name}"`).join(', ')}])`;

/** Small supergraphs that use the directives of federation 2.9 among them. */
export const SUPERGRAPHS: readonly TestSupergraph[] = [
  {
    name: 'requires, provides, external, shareable and several keys',
    subgraphs: {
      products: `${link('key', 'shareable')}
        type Query { products(first: Int = 3): [Product!]! product(id: ID!): Product top: [Review] }
        type Mutation { rename(id: ID!, name: String!): Product retire(id: ID!): Product }
        type Product @key(fields: "id") @key(fields: "sku variant { code }") {
          id: ID! sku: String! variant: Variant! name: String @shareable weight: Float size: Size parts: [[Part!]]
        }
        type Variant { code: String! @shareable color: Color }
        enum Color { RED GREEN BLUE }
        type Size @shareable { width: Int height: Int }
        type Part { label: String! product: Product }
        type Review @key(fields: "id") { id: ID! product: Product }
        `,
      stock: `${link('key', 'requires', 'external', 'shareable')}
        type Product @key(fields: "id") {
          id: ID! weight: Float @external size: Size @external
          shipping(to: String = "here"): Int @requires(fields: "weight size { width height }")
          crate: Crate! @requires(fields: "weight")
          warehouses: [Warehouse!]
        }
        type Size @shareable { width: Int height: Int }
        type Crate { label: String! product: Product! }
        type Warehouse @key(fields: "id") { id: ID! city: String! products: [Product] }
        type Query { warehouses: [Warehouse!] }
        type Mutation { restock(id: ID!): Warehouse! }
        `,
      reviews: `${link('key', 'shareable', 'external', 'provides')}
        type Product @key(fields: "sku variant { code }") { sku: String! variant: Variant! name: String @external
          reviews(first: Int): [Review!] rating: Float }
        type Variant @shareable { code: String! }
        type Review @key(fields: "id") { id: ID! text: String stars: Int! author: Author about: Product @provides(fields: "name") }
        type Author @key(fields: "id") { id: ID! reviews: [Review] }
        type Query { latest: [Review!]! authors: [Author!]! }
        `,
      people: `${link('key', 'override', 'inaccessible', 'tag', 'composeDirective', 'cost', 'listSize')}
          @link(url: "https://example.test/mark/v1.0", import: ["@mark"]) @composeDirective(name: "@mark")
        directive @mark(as: String) on OBJECT | FIELD_DEFINITION
        type Author @key(fields: "id") @mark(as: "person") { id: ID! name: String! @mark @cost(weight: 3) friend: Author rank: Int @inaccessible secret: String @tag(name: "internal") }
        type Warehouse @key(fields: "id") { id: ID! keeper: Author boss: Author! }
        type Query { person(id: ID!): Author people(first: Int): [Author] @listSize(slicingArguments: ["first"]) }
        `,
    },
  },
  {
    name: 'interfaces, unions, interface objects, overrides',
    subgraphs: {
      media: `${link('key', 'shareable', 'inaccessible')}
        type Query { media(first: Int): [Media!]! one(id: ID!): Media search: [Found] found: Found! odd: Odd }
        interface Media @key(fields: "id") { id: ID! title: String! }
        type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int by: Creator series: Series }
        type Movie implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! by: Creator cast: [Creator!] }
        type Song implements Media @key(fields: "id") { id: ID! title: String! seconds: Int }
        type Series @key(fields: "id") { id: ID! title: String first: Media }
        type Creator @key(fields: "id") { id: ID! name: String! bio: String }
        union Found = Book | Movie | Creator | Series
        enum Odd { EVEN ODD HIDDEN @inaccessible }
        `,
      ratings: `${link('key', 'interfaceObject', 'shareable', 'override', 'external', 'requires')}
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Float likes: [Like!]! summary: String! title: String! @external headline: String @requires(fields: "title") }
        type Like @key(fields: "id") { id: ID! by: Creator of: Media }
        type Creator @key(fields: "id") { id: ID! bio: String @override(from: "media") fans: Int }
        type Query { likes: [Like] best: Media }
        type Mutation { like(id: ID!): Like }
        `,
      archive: `${link('key', 'override', 'shareable')}
        interface Named { label: String }
        type Series implements Named @key(fields: "id") { id: ID! label: String volumes: [Volume!] title: String @override(from: "media", label: "percent(0)") }
        type Creator implements Named @key(fields: "id") { id: ID! label: String works: [Work!] }
        type Volume implements Named { label: String number: Int! next: Volume }
        union Work = Volume | Series
        type Query { named: [Named] works: [Work!] }
        `,
    },
  },
];

/** @throws Error with what composition says */
export function composed({ subgraphs }: TestSupergraph): string {
  const result = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}.test/graphql`,
      typeDefs: parse(sdl),
    })),
  );
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}
