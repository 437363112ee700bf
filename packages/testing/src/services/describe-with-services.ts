import { testServices, type TestServices } from './test-services';

/**
 * Describes a block that needs MariaDB and Redis: skipped, with the reason in its title, where the run has none; on CI
 * a skip fails the run.
 */
export function describeWithServices(name: string, block: (services: TestServices) => void): void {
  const services = testServices();
  if ('missing' in services) {
    describe.skip(`${name} (${services.missing})`, () => block({ mysqlUrl: '', redisUrl: '' }));
  } else {
    describe(name, () => block(services));
  }
}
