export { gatewayEnvSchema, type GatewayEnv } from './env';
export { startGateway, type Gateway, type GatewayOptions } from './gateway';
export { GuardedTransport, HttpTransport, type HttpTransportOptions } from '@goldenhour/service-kit';
