import { createLogger, readEnvOrExit, Teardown } from '@goldenhour/service-kit';
import { standaloneEnvSchema } from './env';
import { serve } from './server/serve';

/** The registry as a process of its own. */
async function main(): Promise<void> {
  const env = readEnvOrExit(standaloneEnvSchema, process.env);
  const log = createLogger({ name: 'registry', level: env.LOG_LEVEL });
  const teardown = new Teardown(log);
  teardown.onSignals();
  const { url } = await serve({ env, log, teardown });
  log.info({ url }, 'ready');
}

main().catch((error: unknown) => {
  process.stderr.write(
    `registry could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
