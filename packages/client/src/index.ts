export * from './gql/gql';
export * from './gql/graphql';
