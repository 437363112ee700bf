import { createInProcessBus } from '@goldenhour/events';
import { createLogger, parseEnv } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { buildAlertsSchema } from './schema';
import { z } from 'zod';
import { alertsEnvShape, startAlerts } from './service';

const env = parseEnv(z.object(alertsEnvShape), {});
const log = createLogger({ name: 'alerts', level: 'silent' });

describeOnBothStorages('the alerts service', (storage) => {
  it('is ready while its database is open and says why not afterwards', async () => {
    const service = await startAlerts({
      env,
      database: await storage.databaseLocation('alerts'),
      production: true,
      bus: await storage.openBus(),
      log,
      migrateAtStart: true,
    });
    await expect(service.checkReady()).resolves.toBeUndefined();
    await service.stop();
    await expect(service.checkReady()).rejects.toThrow('the database does not answer');
  });
});

it('builds the same schema with and without a database', async () => {
  const service = await startAlerts({
    env,
    database: { file: ':memory:' },
    production: true,
    bus: createInProcessBus(() => undefined),
    log,
    migrateAtStart: true,
  });
  expect(service.schemaSdl).toBe(buildAlertsSchema().sdl);
  await service.stop();
});
