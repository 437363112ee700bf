import { createInProcessBus } from '@goldenhour/events';
import { createLogger } from '@goldenhour/service-kit';
import { buildAlertsSchema } from './schema';
import { startAlerts } from './service';

const bus = createInProcessBus(() => undefined);
const log = createLogger({ name: 'alerts', level: 'silent' });

it('is ready while its database is open and says why not afterwards', async () => {
  const service = await startAlerts({
    database: { file: ':memory:' },
    production: true,
    bus,
    log,
    migrateAtStart: true,
  });
  await expect(service.checkReady()).resolves.toBeUndefined();
  await service.stop();
  await expect(service.checkReady()).rejects.toThrow('the database does not answer');
});

it('builds the same schema with and without a database', async () => {
  const service = await startAlerts({
    database: { file: ':memory:' },
    production: true,
    bus,
    log,
    migrateAtStart: true,
  });
  expect(service.schemaSdl).toBe(buildAlertsSchema().sdl);
  await service.stop();
});
