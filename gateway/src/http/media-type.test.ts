import { GRAPHQL_TYPE, JSON_TYPE, preferredMediaType } from './media-type';

it.each([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/json; charset=utf-8', JSON_TYPE],
  ['Application/GraphQL-Response+JSON', GRAPHQL_TYPE],
  ['application/graphql-response+json, application/json', GRAPHQL_TYPE],
  ['application/json, application/graphql-response+json', JSON_TYPE],
  ['application/graphql-response+json;q=0.9, application/json', JSON_TYPE],
  ['*/*, application/graphql-response+json;q=0.5', JSON_TYPE],
  ['application/graphql-response+json, */*', GRAPHQL_TYPE],
  ['application/json;q=0, */*', GRAPHQL_TYPE],
  ['text/html, */*;q=0.1', JSON_TYPE],
  ['text/html', undefined],
  ['application/json;q=0', undefined],
])('takes %s for %s', (accept, type) => {
  expect(preferredMediaType(accept)).toBe(type);
});
