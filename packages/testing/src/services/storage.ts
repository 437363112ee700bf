import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInProcessBus, createRedisBus, type EventBus, type Topic } from '@goldenhour/events';
import { temporaryFolder } from '../temporary-folder';
import { createDatabase, dropDatabase } from './mariadb';
import type { TestServices } from './test-services';

export type DatabaseLocation = { readonly file: string } | { readonly url: string };
/** Those with a database of their own. */
const SERVICES = ['hospital', 'alerts', 'reservation', 'user', 'registry'];
type OnBusError = (error: unknown, topic: Topic) => void;

/** One of the two ways to run. Everything that it gives is gone after its block. */
export interface Storage {
  readonly kind: 'embedded' | 'services';
  /** An empty database, another one at every call. */
  databaseLocation(name: string): Promise<DatabaseLocation>;
  /** One database for the whole block: empty at the first call, later as the block left it. */
  sharedDatabase(name: string): Promise<DatabaseLocation>;
  /**
   * A bus that nobody else is on, another one at every call.
   * @param onError takes what listeners and consumers throw; without it, the block fails at its end
   */
  openBus(onError?: OnBusError): Promise<EventBus>;
  /** What puts a whole platform (or its processes) on this storage, alone: another place at every call. */
  environment(): Promise<Record<string, string>>;
}

export interface DisposableStorage extends Storage {
  /** @throws the first error of a bus that nobody took */
  cleanUp(): Promise<void>;
}

export function embeddedStorage(): DisposableStorage {
  let folder: ReturnType<typeof temporaryFolder> | null = null;
  const buses = new OpenBuses();
  const databaseLocation = (name: string): Promise<DatabaseLocation> => {
    folder ??= temporaryFolder();
    return Promise.resolve({ file: join(folder.path, `${uniqueName(name)}.db`) });
  };
  return {
    kind: 'embedded',
    databaseLocation,
    sharedDatabase: onceForEachName(databaseLocation),
    openBus: (onError) => buses.open((forBlock) => Promise.resolve(createInProcessBus(onError ?? forBlock))),
    // A platform keeps its files in a folder of its own.
    environment: () => Promise.resolve({}),
    async cleanUp() {
      await buses.close();
      folder?.remove();
      buses.throwFirstError();
    },
  };
}

export function servicesStorage({ mysqlUrl, redisUrl }: TestServices): DisposableStorage {
  const databases: string[] = [];
  const buses = new OpenBuses();
  const create = (database: string): Promise<string> => {
    databases.push(database);
    return createDatabase(mysqlUrl, database);
  };
  const databaseLocation = async (name: string): Promise<DatabaseLocation> => {
    return { url: await create(uniqueName(name)) };
  };
  return {
    kind: 'services',
    databaseLocation,
    sharedDatabase: onceForEachName(databaseLocation),
    async environment() {
      const prefix = uniqueName('gh');
      await Promise.all(SERVICES.map((service) => create(`${prefix}_${service}`)));
      return { MYSQL_URL: `${mysqlUrl}/${prefix}`, REDIS_URL: redisUrl, REDIS_NAMESPACE: prefix };
    },
    openBus: (onError) =>
      buses.open((forBlock) =>
        createRedisBus({ url: redisUrl, namespace: uniqueName('bus'), onError: onError ?? forBlock }),
      ),
    async cleanUp() {
      await buses.close();
      for (const database of databases) await dropDatabase(mysqlUrl, database);
      buses.throwFirstError();
    },
  };
}

class OpenBuses {
  private readonly buses: EventBus[] = [];
  private readonly errors: unknown[] = [];

  async open(create: (onError: OnBusError) => Promise<EventBus>): Promise<EventBus> {
    const bus = await create((error) => this.errors.push(error));
    this.buses.push(bus);
    return bus;
  }

  async close(): Promise<void> {
    await Promise.all(this.buses.map((bus) => bus.close()));
  }

  throwFirstError(): void {
    if (this.errors.length > 0) throw this.errors[0];
  }
}

function onceForEachName<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

function uniqueName(name: string): string {
  return `${name.replaceAll(/\W/g, '_').slice(0, 30)}_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
}
