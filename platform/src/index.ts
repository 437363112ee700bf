export { platformEnvSchema, type PlatformEnv } from './env';
export { startPlatform, type Platform, type PlatformOptions } from './platform';
