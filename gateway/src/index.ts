export { gatewayEnvSchema, type GatewayEnv } from './env';
export { startGateway } from './gateway';
export type { Gateway, GatewayOptions } from './gateway-options';
export { GuardedTransport, HttpTransport, type HttpTransportOptions } from '@goldenhour/service-kit';
