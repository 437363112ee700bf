import 'reflect-metadata';
import { Trace } from '@apollo/usage-reporting-protobuf';
import { createLogger, PUBLIC_VIEWER, type Identity } from '@goldenhour/service-kit';
import { parse, print, stripIgnoredCharacters, visit, type FieldDefinitionNode } from 'graphql';
import { createExecutor } from '../execution/executor';
import { productsSubgraph } from '../testing/products/products.subgraph';
import { routerBefore } from '../testing/products/router';

/**
 * What apollo-federation-subgraph-compatibility asserts of a `products` subgraph, in its order. Its test of ftv1 asks by a
 * header: see traces.integration.test.ts beside the server.
 */
const identity: Identity = { viewer: PUBLIC_VIEWER, caller: 'test', requestId: 'test', fresh: false };
const { schema, sdl: printed } = productsSubgraph();
const executor = createExecutor({
  schema,
  createContext: ({ viewer }) => ({ viewer }),
  log: createLogger({ name: 'products', level: 'silent' }),
});
const products = (query: string, variables: Record<string, unknown> = {}) =>
  executor.execute({ query, variables }, identity);
const router = routerBefore({ execute: ({ query, variables }) => products(query, variables) }, printed);
const APOLLO = { id: 'apollo-federation' };

const entities = (selection: string, ...representations: readonly object[]) =>
  products(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
    { representations },
  );

describe('Apollo’s federation compatibility tests', () => {
  let sdl: string;
  beforeAll(async () => {
    const { data } = await products('{ _service { sdl } }');
    sdl = stripIgnoredCharacters((data as { _service: { sdl: string } })._service.sdl);
  });

  it('@composeDirective: a directive of one’s own is linked, composed, defined and applied', () => {
    expect(sdl).toContain('@link(url:"https://myspecs.dev/myCustomDirective/v1.0" import:["@custom"])');
    expect(sdl).toMatch(/schema.*@composeDirective\(name:"@custom"\)/);
    expect(sdl).toMatch(/directive@custom on OBJECT/);
    expect(sdl).toMatch(/type Product@custom.*\{/);
  });

  it('@inaccessible: stands in the SDL', () => {
    expect(sdl).not.toContain('@federation__inaccessible');
    expect(sdl).toContain('unit:String@inaccessible');
  });

  it('@inaccessible: can be asked of the subgraph itself', async () => {
    const query = 'query ($id: ID!) { product(id: $id) { dimensions { unit } } }';
    expect(await products(query, APOLLO)).toEqual({ data: { product: { dimensions: { unit: 'kg' } } } });
  });

  it('@interfaceObject: stands in the SDL with its key', () => {
    expect(sdl).toMatch(/type Inventory.*@interfaceObject/);
    expect(sdl).toMatch(/type Inventory.*@key\(fields:"id"\)/);
  });

  it('@interfaceObject: adds fields to the interface', async () => {
    const query = 'query ($id: ID!) { inventory(id: $id) { deprecatedProducts { sku reason } } }';
    expect(await router(query, { id: 'apollo-oss' })).toEqual({
      data: {
        inventory: {
          deprecatedProducts: [{ sku: 'apollo-federation-v1', reason: 'Migrate to Federation V2' }],
        },
      },
    });
  });

  it('ftv1: a trace has each field where it stands, and types by their names', async () => {
    const query = 'query ($id: ID!) { product(id: $id) { research { study { caseNumber } } } }';
    const { data, extensions } = await executor.execute({ query, variables: APOLLO, trace: true }, identity);
    expect(data).toEqual({ product: { research: [{ study: { caseNumber: '1234' } }] } });
    const { root } = Trace.decode(Buffer.from(extensions!['ftv1'] as string, 'base64'));
    const product = root!.child![0]!;
    const study = product.child![0]!.child![0]!.child![0]!;
    expect(
      [product, study].map(({ responseName, type, parentType }) => [responseName, type, parentType]),
    ).toEqual([
      ['product', 'Product', 'Query'],
      ['study', 'CaseStudy!', 'ProductResearch'],
    ]);
    expect(product.child![0]!.child![0]!.index).toBe(0);
  });

  it('ftv1: entities are answered as without a trace, each in its place', async () => {
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { sku } ... on User { name } } }';
    const of = [
      { __typename: 'Product', id: 'apollo-studio' },
      { __typename: 'User', email: 'support@apollographql.com' },
    ];
    const { data, extensions } = await executor.execute({ query, variables: { of }, trace: true }, identity);
    expect({ data }).toEqual(await products(query, { of }));
    const { root } = Trace.decode(Buffer.from(extensions!['ftv1'] as string, 'base64'));
    const entities = root!.child![0]!.child!;
    expect(entities.map(({ index, child }) => [index, child![0]!.responseName])).toEqual([
      [0, 'sku'],
      [1, 'name'],
    ]);
  });

  it('introspection: the SDL has the types and fields of the reference', () => {
    const fields: string[] = [];
    visit(parse(sdl), {
      ObjectTypeDefinition: ({ name, fields: own = [] }) =>
        void fields.push(
          ...own.map((field) => `${name.value}.${stripIgnoredCharacters(print(plain(field)))}`),
        ),
    });
    expect(REFERENCE.filter((field) => !fields.includes(field))).toEqual([]);
  });

  it('@key single: stands in the SDL', () => {
    expect(sdl).toMatch(/type User@key\(fields:"email"\)/);
  });

  it('@key single: finds a user', async () => {
    const user = { __typename: 'User', email: 'support@apollographql.com' };
    const { data, errors } = await entities('... on User { email name }', user);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [{ email: 'support@apollographql.com', name: 'Jane Smith' }] });
  });

  it('@key multiple: stands in the SDL', () => {
    expect(sdl).toMatch(/type DeprecatedProduct@key\(fields:"sku package"\)/);
  });

  it('@key multiple: finds a deprecated product', async () => {
    const key = { sku: 'apollo-federation-v1', package: '@apollo/federation-v1' };
    const found = await entities('... on DeprecatedProduct { sku package reason }', {
      __typename: 'DeprecatedProduct',
      ...key,
    });
    expect(found).toEqual({ data: { _entities: [{ ...key, reason: 'Migrate to Federation V2' }] } });
  });

  it('@key composite: stands in the SDL', () => {
    expect(sdl).toMatch(/type ProductResearch@key\(fields:"study \{ caseNumber \}"\)/);
  });

  it('@key composite: finds research', async () => {
    const found = await entities('... on ProductResearch { study { caseNumber description } }', {
      __typename: 'ProductResearch',
      study: { caseNumber: '1234' },
    });
    expect(found).toEqual({
      data: { _entities: [{ study: { caseNumber: '1234', description: 'Federation Study' } }] },
    });
  });

  it('repeatable @key: stands in the SDL three times', () => {
    for (const key of ['id', 'sku package', 'sku variation { id }'])
      expect(/type Product(@.*?)\{id/.exec(sdl)?.[1]).toContain(`@key(fields:"${key}")`);
  });

  it('repeatable @key: finds a product by each', async () => {
    const product = { __typename: 'Product' };
    const found = await entities(
      '... on Product { id sku }',
      { ...product, id: 'apollo-federation' },
      { ...product, sku: 'federation', package: '@apollo/federation' },
      { ...product, sku: 'studio', variation: { id: 'platform' } },
    );
    expect(found).toEqual({
      data: {
        _entities: [
          { id: 'apollo-federation', sku: 'federation' },
          { id: 'apollo-federation', sku: 'federation' },
          { id: 'apollo-studio', sku: 'studio' },
        ],
      },
    });
  });

  it('@link: names one version of federation, and imports nothing that it has not', () => {
    const links = [
      ...sdl.matchAll(/@link\(url:"https:\/\/specs.apollo.dev\/federation\/v([\d.]+)" import:\[(.+?)\]/g),
    ];
    expect(links.map(([, version]) => version)).toEqual(['2.9']);
    expect(
      links[0]![2]!
        .split('"')
        .filter((part) => part.startsWith('@'))
        .sort(),
    ).toEqual(
      [
        ...'composeDirective external inaccessible interfaceObject key override provides requires shareable tag'.split(
          ' ',
        ),
      ].map((name) => `@${name}`),
    );
  });

  it('@override: stands in the SDL', () => {
    expect(sdl).toContain('@override(from:"users")');
  });

  it('@override: the name comes from here', async () => {
    const query = 'query ($id: ID!) { product(id: $id) { createdBy { name } } }';
    expect(await router(query, APOLLO)).toEqual({ data: { product: { createdBy: { name: 'Jane Smith' } } } });
  });

  it('@provides: stands in the SDL', () => {
    expect(sdl).toContain('createdBy:User@provides(fields:"totalProductsCreated")');
  });

  it('@provides: the number is the one of here', async () => {
    const query = 'query ($id: ID!) { product(id: $id) { createdBy { email totalProductsCreated } } }';
    const createdBy = { email: 'support@apollographql.com', totalProductsCreated: 1337 };
    expect(await products(query, APOLLO)).toEqual({ data: { product: { createdBy } } });
  });

  it('@requires: stands in the SDL', () => {
    expect(sdl).toContain(
      'averageProductsCreatedPerYear:Int@requires(fields:"totalProductsCreated yearsOfEmployment")',
    );
  });

  it('@requires: computes with what another subgraph knows', async () => {
    const query =
      'query ($id: ID!) { product(id: $id) { createdBy { averageProductsCreatedPerYear email } } }';
    const createdBy = { averageProductsCreatedPerYear: 134, email: 'support@apollographql.com' };
    expect(await router(query, APOLLO)).toEqual({ data: { product: { createdBy } } });
  });

  it('@shareable: stands in the SDL', () => {
    expect(sdl).toMatch(/type ProductDimension@shareable/);
  });

  it('@shareable: is answered', async () => {
    const query = 'query ($id: ID!) { product(id: $id) { dimensions { size weight } } }';
    expect(await router(query, APOLLO)).toEqual({
      data: { product: { dimensions: { size: 'small', weight: 1 } } },
    });
  });

  it('@tag: stands in the SDL', () => {
    expect(sdl).not.toContain('@federation__tag');
    expect(sdl).toContain('@tag(name:"internal")');
  });
});

/** Without directives, the arguments in an order of their own. */
const plain = (field: FieldDefinitionNode): FieldDefinitionNode => ({
  ...field,
  directives: [],
  arguments: [...(field.arguments ?? [])].sort((a, b) => a.name.value.localeCompare(b.name.value)),
});

const REFERENCE = [
  'Product.id:ID!',
  'Product.sku:String',
  'Product.package:String',
  'Product.variation:ProductVariation',
  'Product.dimensions:ProductDimension',
  'Product.createdBy:User',
  'Product.notes:String',
  'Product.research:[ProductResearch!]!',
  'DeprecatedProduct.sku:String!',
  'DeprecatedProduct.package:String!',
  'DeprecatedProduct.reason:String',
  'DeprecatedProduct.createdBy:User',
  'ProductVariation.id:ID!',
  'ProductResearch.study:CaseStudy!',
  'ProductResearch.outcome:String',
  'CaseStudy.caseNumber:ID!',
  'CaseStudy.description:String',
  'ProductDimension.size:String',
  'ProductDimension.weight:Float',
  'ProductDimension.unit:String',
  'Query.product(id:ID!):Product',
  'Query.deprecatedProduct(package:String!sku:String!):DeprecatedProduct',
  'User.averageProductsCreatedPerYear:Int',
  'User.email:ID!',
  'User.name:String',
  'User.totalProductsCreated:Int',
  'User.yearsOfEmployment:Int!',
];
