import { embeddedStorage, servicesStorage, type DisposableStorage, type Storage } from './storage';
import { testServices } from './test-services';

/**
 * Describes a block twice: on libSQL with the in-process bus, and on MariaDB with Redis. The second is skipped
 * where the run has no servers; on CI a skip fails the run.
 */
export function describeOnBothStorages(name: string, block: (storage: Storage) => void): void {
  describeOn(`${name} on libSQL and the in-process bus`, block, embeddedStorage);
  const services = testServices();
  if ('missing' in services) {
    describe.skip(`${name} on MariaDB and Redis (${services.missing})`, () =>
      block(missingStorage(services.missing)));
  } else {
    describeOn(`${name} on MariaDB and Redis`, block, () => servicesStorage(services));
  }
}

function describeOn(title: string, block: (storage: Storage) => void, open: () => DisposableStorage): void {
  describe(title, () => {
    const storage = open();
    block(storage);
    // After the block's own: what the block opened, it closes first.
    afterAll(() => storage.cleanUp());
  });
}

/** For a block whose tests are only listed. */
function missingStorage(reason: string): Storage {
  const refuse = () => Promise.reject(new Error(`There is no MariaDB and Redis: ${reason}.`));
  return {
    kind: 'services',
    databaseLocation: refuse,
    sharedDatabase: refuse,
    openBus: refuse,
    environment: refuse,
  };
}
