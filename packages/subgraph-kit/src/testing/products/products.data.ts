import type { DeprecatedProduct, Inventory, Product, ProductResearch, User } from './products.types';

/** What Apollo's compatibility tests expect to be told. */
export const CREATOR = {
  email: 'support@apollographql.com',
  name: 'Jane Smith',
  totalProductsCreated: 1337,
} as User;

export const DEPRECATED: DeprecatedProduct = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
  createdBy: CREATOR,
};

export const RESEARCH: readonly ProductResearch[] = [
  { study: { caseNumber: '1234', description: 'Federation Study' } },
  { study: { caseNumber: '1235', description: 'Studio Study' } },
];

const dimensions = { size: 'small', weight: 1, unit: 'kg' };

export const PRODUCTS: readonly Product[] = [
  {
    id: 'apollo-federation',
    sku: 'federation',
    package: '@apollo/federation',
    variation: { id: 'OSS' },
    dimensions,
    createdBy: CREATOR,
    research: [RESEARCH[0]!],
  },
  {
    id: 'apollo-studio',
    sku: 'studio',
    package: '',
    variation: { id: 'platform' },
    dimensions,
    createdBy: CREATOR,
    research: [RESEARCH[1]!],
  },
];

export const INVENTORY: Inventory = { id: 'apollo-oss', deprecatedProducts: [DEPRECATED] };
