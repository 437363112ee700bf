export { gatewayEnvSchema, type GatewayEnv } from './env';
export { startGateway, type Gateway, type GatewayOptions } from './gateway';
export { GuardedTransport } from './transport/guarded.transport';
export { HttpTransport, type HttpTransportOptions } from './transport/http.transport';
