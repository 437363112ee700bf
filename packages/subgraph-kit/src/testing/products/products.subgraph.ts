import type { Viewer } from '@goldenhour/service-kit';
import { Arg, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { buildSubgraph } from '../../schema/build-subgraph';
import { Access, everyone } from '../../viewer/access';
import { CREATOR, DEPRECATED, INVENTORY, PRODUCTS, RESEARCH } from './products.data';
import { DeprecatedProduct, Inventory, Product, User } from './products.types';

@Resolver()
class ProductsResolver {
  @Access(everyone)
  @Query(() => Product, { nullable: true })
  product(@Arg('id', () => ID) id: string): Product | null {
    return PRODUCTS.find((product) => product.id === id) ?? null;
  }

  @Access(everyone)
  @Query(() => DeprecatedProduct, {
    nullable: true,
    deprecationReason: 'Use product query instead',
  })
  deprecatedProduct(
    @Arg('sku', () => String) sku: string,
    @Arg('package', () => String) name: string,
  ): DeprecatedProduct | null {
    return deprecated({ sku, package: name });
  }
}

@Resolver(() => User)
class UserResolver {
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  @FieldResolver(() => Int, { nullable: true })
  averageProductsCreatedPerYear(@Root() { totalProductsCreated, yearsOfEmployment }: User): number {
    return Math.round((totalProductsCreated ?? 0) / yearsOfEmployment);
  }
}

/** A reference by any of the keys, with what `@requires` brings along. */
type Reference = Partial<Product & User & { study: { caseNumber: string } }>;

const deprecated = (reference: Reference): DeprecatedProduct | null =>
  reference.sku === DEPRECATED.sku && reference.package === DEPRECATED.package ? DEPRECATED : null;

const product = ({ id, sku, package: name, variation }: Reference): Product | null =>
  PRODUCTS.find((one) => {
    if (id !== undefined) return one.id === id;
    if (name !== undefined) return one.sku === sku && one.package === name;
    return one.sku === sku && one.variation?.id === variation?.id;
  }) ?? null;

const by =
  <T>(find: (reference: Reference) => T) =>
  (reference: object): T =>
    find(reference);

/** The `products` subgraph of Apollo's federation compatibility tests, as this kit's users would write it. */
export const productsSubgraph = () =>
  buildSubgraph<{ viewer: Viewer }>({
    resolvers: [ProductsResolver, UserResolver],
    orphanedTypes: [Inventory],
    references: {
      Product: by(product),
      DeprecatedProduct: by(deprecated),
      ProductResearch: by(({ study }) =>
        RESEARCH.find((research) => research.study.caseNumber === study?.caseNumber),
      ),
      User: by((reference) => Object.assign({}, CREATOR, reference)),
      Inventory: ({ id }) => (id === INVENTORY.id ? INVENTORY : null),
    },
    imports: ['@composeDirective', '@interfaceObject', '@override', '@provides', '@requires'],
    head: `extend schema
  @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])
  @composeDirective(name: "@custom")

directive @custom on OBJECT`,
  });
