import { setTimeout as sleep } from 'node:timers/promises';
import { databaseLocation, encodeGlobalId, openDatabase } from '@goldenhour/subgraph-kit';
import { moveDatabaseTime, temporaryFolder, waitFor } from '@goldenhour/testing';
import { createDatabase, testServices } from '@goldenhour/testing/services';
import { migrate } from '@goldenhour/subgraph-kit';
import { ChannelRow } from '../subgraphs/alerts/src/channel/channel.entity';
import { readTarget } from '../subgraphs/alerts/src/channel/target';
import { DeliveryRow } from '../subgraphs/alerts/src/delivery/delivery.entity';
import { ENTITIES } from '../subgraphs/alerts/src/entities';
import { HospitalPlaceRow } from '../subgraphs/alerts/src/hospital/hospital-place.entity';
import { MIGRATIONS } from '../subgraphs/alerts/src/migrations';
import { NotificationRow } from '../subgraphs/alerts/src/notification/notification.entity';
import { Receiver } from '../subgraphs/alerts/src/testing/receiver';
import { FavoriteRow } from '../subgraphs/alerts/src/user/favorite.entity';
import { KnownUserRow } from '../subgraphs/alerts/src/user/known-user.entity';
import { ServiceProcess } from './service-process';
import { SubgraphClient } from './subgraph-client';

/** More than are told in one transaction. */
const FANS = 250;
const KEY = 'a'.repeat(32);
const HOSPITAL = encodeGlobalId('Hospital', 1);
const POST = `mutation ($input: PostAnnouncementInput!) {
  postAnnouncement(input: $input) { announcement { id } userErrors { code } }
}`;

const folder = temporaryFolder();
const started: ServiceProcess[] = [];
const receivers: Receiver[] = [];
afterAll(async () => {
  await Promise.all(started.map((service) => service.stop('SIGKILL')));
  await Promise.all(receivers.map((receiver) => receiver.stop()));
  folder.remove();
});

it('tells each reader once, inside and outside, though the process is killed between event and delivery', () =>
  killedBeforeDelivery({ DATA_DIR: folder.path }));

const services = testServices();
const itOnServers = 'missing' in services ? it.skip : it;
itOnServers('does so on MariaDB and Redis', async () => {
  if ('missing' in services) throw new Error(services.missing);
  await createDatabase(services.mysqlUrl, 'gh_notify_alerts');
  await killedBeforeDelivery({
    MYSQL_URL: `${services.mysqlUrl}/gh_notify`,
    REDIS_URL: services.redisUrl,
    REDIS_NAMESPACE: 'notify-kill',
  });
});

async function killedBeforeDelivery(storage: Record<string, string>): Promise<void> {
  const location = databaseLocation({ DATA_DIR: folder.path, ...storage }, 'alerts');
  const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
  await migrate(database);
  await makeFans(database.em.fork());
  // A file belongs to one process.
  if ('file' in location) await database.close();

  // Slack takes nothing while the process is killed again and again, and everything afterwards.
  const slack = await Receiver.start();
  receivers.push(slack);
  let open = false;
  const taken = new Map<string, number>();
  slack.answer = ({ path }) => {
    if (!open) return new Promise(() => undefined);
    taken.set(path, (taken.get(path) ?? 0) + 1);
    return { status: 200 };
  };
  const env = {
    ...storage,
    GATEWAY_KEY: KEY,
    ALERTS_WIRE_ORIGIN: slack.origin,
    QUIET_HOURS: '00:00-00:00',
  };
  const first = await ServiceProcess.start('subgraphs/alerts', env, started);
  const alerts = new SubgraphClient(first.url, 'alerts', KEY);
  const input = { hospitalId: HOSPITAL, category: 'EMERGENCY_ROOM', message: '소아 진료 불가' };
  const { postAnnouncement } = await alerts.get(POST, { input }, { role: 'ADMIN' });
  expect(postAnnouncement.userErrors).toEqual([]);
  await first.stop('SIGKILL');

  const second = await ServiceProcess.start('subgraphs/alerts', env, started);
  await waitFor('a sending that hangs', () => slack.all.length > 0);
  await sleep(Math.random() * 100);
  await second.stop('SIGKILL');

  open = true;
  // What the dead process had claimed is free again when its time is up.
  if (!('file' in location)) await moveDatabaseTime(location, 60_000);
  const third = await ServiceProcess.start('subgraphs/alerts', env, started);
  await waitFor('all to be told', () => taken.size === FANS);
  if (!('file' in location)) await waitFor('all to be settled', async () => (await unsettled()) === 0);
  expect(await third.stop()).toBe(0);
  expect([...taken.values()].filter((times) => times !== 1)).toEqual([]);

  const after =
    'file' in location
      ? await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS })
      : database;
  expect(await after.em.fork().count(NotificationRow, {})).toBe(FANS);
  expect(await after.em.fork().count(DeliveryRow, { state: 'SENT' })).toBe(FANS);
  await after.close();

  function unsettled(): Promise<number> {
    return database.em.fork().count(DeliveryRow, { state: 'WAITING' });
  }
}

async function makeFans(em: Awaited<ReturnType<typeof openDatabase>>['em']): Promise<void> {
  const numbers = Array.from({ length: FANS }, (_, index) => index + 1);
  await em.insert(HospitalPlaceRow, { hospitalId: 1, province: '서울특별시', name: '서울병원' });
  await em.insertMany(
    KnownUserRow,
    numbers.map((userId) => ({
      userId,
      role: 'MEMBER' as const,
      language: 'KO' as const,
      hospitalId: null,
      organization: null,
      vehicle: null,
      province: null,
    })),
  );
  await em.insertMany(
    FavoriteRow,
    numbers.map((userId) => ({ userId, hospitalId: 1 })),
  );
  await em.insertMany(
    ChannelRow,
    numbers.map((userId) => {
      const { text, digest, lane } = readTarget(
        'SLACK',
        `https://hooks.slack.com/services/T000/B000/fan0000${userId}`,
      )!;
      const target = { kind: 'SLACK' as const, target: text, targetDigest: digest, lane };
      return { userId, ...target, enabled: true, verifiedAt: 1, createdAt: 1 };
    }),
  );
}
