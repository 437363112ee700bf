import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { describeOnBothStorages } from './describe-on-both-storages';
import type { DatabaseLocation, Storage } from './storage';
import { testServices } from './test-services';

const described: Storage[] = [];
const given: DatabaseLocation[] = [];

describeOnBothStorages('a block', (storage) => {
  described.push(storage);
  let opened = 0;
  beforeAll(() => void (opened += 1));

  it('runs with its own set-up', () => expect(opened).toBe(1));

  it('gets an empty database, another one at every call', async () => {
    const first = await storage.databaseLocation('hospital');
    const second = await storage.databaseLocation('hospital');
    given.push(first, second);
    expect(first).not.toEqual(second);
    for (const location of [first, second]) {
      expect('url' in location).toBe(storage.kind === 'services');
      if ('url' in location) await execute(location.url, 'create table bed (id int)');
      else mkdirSync(location.file);
    }
  });

  it('gets one database by its name as often as it asks, and shares it with no other name', async () => {
    const shared = await storage.sharedDatabase('hospital');
    given.push(shared);
    expect(await storage.sharedDatabase('hospital')).toEqual(shared);
    expect(await storage.sharedDatabase('alerts')).not.toEqual(shared);
    if ('file' in shared) mkdirSync(shared.file);
  });

  it('gets a bus that nobody else is on', async () => {
    const [first, second] = [await storage.openBus(), await storage.openBus()];
    const seen: string[] = [];
    await first.subscribe('hospital.changed', () => void seen.push('first'));
    await second.subscribe('hospital.described', () => void seen.push('second'));
    await first.publish('hospital.described', {
      id: 'e',
      epoch: 'epoch',
      sequence: 1,
      at: 0,
      payload: { profiles: [] },
    });
    await expect(second.checkReady()).resolves.toBeUndefined();
    expect(seen).toEqual([]);
  });
});

describe('after the blocks', () => {
  it('both storages were described, in order', () => {
    expect(described.map(({ kind }) => kind)).toEqual(['embedded', 'services']);
  });

  it('nothing of what they gave is left', async () => {
    for (const location of given) {
      if ('file' in location) expect(existsSync(dirname(location.file))).toBe(false);
      else await expect(execute(location.url, 'select 1')).rejects.toThrow(/Unknown database/);
    }
    expect(given).toHaveLength('missing' in testServices() ? 3 : 6);
  });
});

async function execute(url: string, statement: string): Promise<void> {
  const connection = await createConnection(url);
  await connection.query(statement).finally(() => connection.end());
}
