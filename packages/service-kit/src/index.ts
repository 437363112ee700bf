export { systemClock, type Clock } from './clock';
export { baseEnv, busEnv, EnvironmentError, parseEnv, readEnvOrExit } from './env';
export { ERROR_TABLE, isKnownCode, renderErrorTable, type ErrorCode, type ErrorRow } from './error-table';
export { AppError } from './errors';
export { Degraded, Health, type Readiness } from './health';
export {
  IDENTITY_HEADER,
  IDENTITY_LIFE_SECONDS,
  PUBLIC_VIEWER,
  ROLES,
  type Identity,
  type Role,
  type Viewer,
} from './identity/identity';
export { signIdentity, type SignOptions } from './identity/sign';
export { IdentityVerifier, type VerifierOptions } from './identity/verify';
export { lazy } from './lazy';
export { listen, type Listening } from './listen';
export { createLogger, type Logger } from './log';
export { maskError } from './mask-error';
export { createMetrics, type Metrics } from './metrics';
export { operationsRouter } from './operations-router';
export { ClientGone, readBytes } from './read-bytes';
export { REQUEST_ID_HEADER, requestId, saneRequestId } from './request-id';
export { Teardown } from './teardown';
export { within } from './timeout';
export { beforeAbort } from './transport/before-abort';
export { GuardedTransport } from './transport/guarded.transport';
export { HttpTransport, type HttpTransportOptions } from './transport/http.transport';
export { abortSignalOf, Stop, type StopSignal } from './transport/stop-signal';
export type { SubgraphRequest, SubgraphTransport } from './transport/transport';
