export type { BoardData, BoardDocuments, ChangesData, PageData } from './board/board-documents';
export type { BoardStep, FollowOptions } from './board/follow-board';
export { Client, createClient, type CallOptions, type Result, type SubscribeOptions } from './client';
export type { ClientOptions } from './client-options';
export type { TypedDocument, VariablesAnd } from './document';
export * from './errors/api-error';
export * from './errors/connection-error';
export * from './errors/error-codes';
export * from './errors/user-errors';
export * from './gql/graphql';
export type { RetryOptions } from './http/retry';
export { newIdempotencyKey } from './idempotency-key';
export type { LiveState } from './live/subscription';
export type { AccessToken, TokenProvider } from './tokens/token-provider';
export { ClientCredentials, type ClientCredentialsOptions } from './tokens/client-credentials';
export { Session, type SessionOptions } from './tokens/session';
export {
  memoryStore,
  webStore,
  type KeyValues,
  type SessionStore,
  type SessionUser,
  type StoredSession,
} from './tokens/session-store';
