import { createLogger, readEnvOrExit, Teardown } from '@goldenhour/service-kit';
import { DEMO_PASSWORD } from '@goldenhour/user/service';
import { platformEnvSchema } from './env';
import { startPlatform, type Platform, type PlatformOptions } from './platform';

async function main(): Promise<void> {
  const env = readEnvOrExit(platformEnvSchema, process.env);
  const log = createLogger({ name: 'goldenhour', level: env.LOG_LEVEL });
  const teardown = new Teardown(log);
  teardown.onSignals();
  const platform = await startOrExit({ env, log, teardown });
  process.stdout.write(readyLines(platform));
  void platform.preparePages().then(() => platform.prepareOperations());
}

async function startOrExit(options: PlatformOptions): Promise<Platform> {
  try {
    return await startPlatform(options);
  } catch (error) {
    process.stderr.write(
      `Golden Hour could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}

function readyLines({ url, demoAccounts, hasMailbox }: Platform): string {
  return [
    '',
    `Golden Hour is ready (${process.uptime().toFixed(1)} s).`,
    `  Live map           ${url}/`,
    `  GraphQL            ${url}/graphql   (WebSocket ${url.replace('http', 'ws')}/graphql)`,
    `  Playground         ${url}/playground`,
    `  Schema             ${url}/registry`,
    `  Health, metrics    ${url}/health/ready  ${url}/metrics`,
    ...(hasMailbox ? [`  Mailbox            ${url}/dev/mailbox`] : []),
    ...(demoAccounts.length > 0
      ? [`  Demo accounts      ${demoAccounts.join(', ')}`, `                     password ${DEMO_PASSWORD}`]
      : []),
    '',
    '',
  ].join('\n');
}

void main();
