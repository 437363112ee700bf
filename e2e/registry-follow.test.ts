import { join } from 'node:path';
import { encodeChangeCursor } from '@goldenhour/events';
import { temporaryFolder } from '@goldenhour/testing';
import { eventually } from '@goldenhour/testing/services';
import { startTestGateway, type TestGateway } from '../gateway/src/testing/start-test-gateway';
import { SocketClient } from '../gateway/src/testing/socket-client';
import { PATHS } from '../registry/src/api';
import { startTestRegistry, type TestRegistry } from '../registry/src/testing/start-test-registry';

const SUBSCRIPTION = 'subscription { bedChanges { cursor changes { available hospital { id } } } }';
const SOCKETS = 10;
const SUBSCRIPTIONS = 100;
const URLS = { places: 'http://places.internal:4101/graphql', notes: 'http://notes.internal:4102/graphql' };

const EPOCH = '00000000-0000-4000-8000-000000000000';

/** As the hospital subgraph marks its stream: it can be resumed, so that it outlives another plan. */
function resumable(places: string): string {
  return places
    .replace('"@shareable"', '"@shareable", "@tag"')
    .replace(
      'after: String): BedChangesEvent!',
      'after: String @tag(name: "resume-cursor")): BedChangesEvent!',
    )
    .replace('cursor: String!', 'cursor: String! @tag(name: "resume-cursor")');
}

describe('a gateway that follows the registry', () => {
  const folder = temporaryFolder();
  let registry: TestRegistry;
  let gateway: TestGateway;
  let token: string;
  let sockets: SocketClient[];

  const publish = async (subgraph: string, sdl: string, url?: string) => {
    const { json } = await registry.send('POST', PATHS.publish, { subgraph, sdl, url }, token);
    return json['version'];
  };
  const fieldsOfWhoAmI = async (): Promise<string[]> => {
    const { json } = await gateway.post({ query: '{ __type(name: "WhoAmI") { fields { name } } }' });
    return json.data.__type.fields.map(({ name }: { name: string }) => name);
  };
  const polls = async (outcome: string): Promise<number> => {
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    const line = new RegExp(`gateway_supergraph_polls_total{outcome="${outcome}"} (\\d+)`).exec(text);
    return Number(line?.[1] ?? 0);
  };
  /** Sends an event, again for those that had not begun yet, and resolves when every subscription has had it. */
  const everySubscriptionGets = async (sequence: number) => {
    const cursor = encodeChangeCursor({ epoch: EPOCH, sequence });
    await eventually(() => {
      gateway.subgraphs.bedChanges.emit({ cursor, changes: [{ available: 1, hospital: { id: 'h1' } }] });
      const ids = sockets.flatMap(({ messages }, socket) =>
        messages
          .filter(({ type, payload }) => type === 'next' && payload?.data?.bedChanges.cursor === cursor)
          .map(({ id }) => `${socket} ${id ?? ''}`),
      );
      expect(new Set(ids).size).toBe(SUBSCRIPTIONS);
    });
  };

  beforeAll(async () => {
    registry = await startTestRegistry({ file: join(folder.path, 'registry.db') });
    token = await registry.token('registry:read', 'registry:publish', 'registry:usage');
    gateway = await startTestGateway({ RATE_LIMIT_BURST: '10000' });
    const { sdl } = gateway.subgraphs;
    await publish('places', resumable(sdl.places), URLS.places);
    await publish('notes', sdl.notes, URLS.notes);
    gateway.follow(registry.url + PATHS.supergraph, { key: token, everyMs: 50 });
    await eventually(async () => expect(await polls('applied')).toBe(1));
    sockets = await Promise.all(Array.from({ length: SOCKETS }, () => SocketClient.ready(gateway.url)));
    for (const socket of sockets)
      for (let nth = 0; nth < SUBSCRIPTIONS / SOCKETS; nth += 1) socket.subscribe(`s${nth}`, SUBSCRIPTION);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.close();
    await gateway.stop();
    await registry.stop();
    folder.remove();
  });

  it('takes a publish without a restart, and 100 subscriptions go on', async () => {
    await everySubscriptionGets(1);
    const { sdl } = gateway.subgraphs;
    await publish('places', resumable(sdl.places).replace('type WhoAmI {', 'type WhoAmI { added: String'));
    await eventually(async () => expect(await fieldsOfWhoAmI()).toContain('added'));
    await everySubscriptionGets(2);
  });

  it('is told nothing of what does not compose', async () => {
    const { sdl } = gateway.subgraphs;
    const broken = sdl.notes.replace('type Hospital @key(fields: "id") { id: ID!', '$& name: Int');
    expect((await publish('notes', broken)).composes).toBe(false);
    const before = await polls('unchanged');
    await eventually(async () => expect(await polls('unchanged')).toBeGreaterThan(before + 1));
    expect(await fieldsOfWhoAmI()).toContain('added');
    await everySubscriptionGets(3);
    await publish('notes', sdl.notes);
  });

  it('ignores a supergraph that it cannot use, with one line and a metric, and takes the next one', async () => {
    const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")';
    const nowhere = 'http://nowhere.internal:1/graphql';
    expect((await publish('nowhere', `${link} type Query { nowhere: Int }`, nowhere)).composes).toBe(true);
    await eventually(async () => expect(await polls('refused')).toBe(1));
    const before = await polls('unchanged');
    await eventually(async () => expect(await polls('unchanged')).toBeGreaterThan(before + 1));
    expect(await polls('refused')).toBe(1);
    const said = gateway.lines.filter(({ msg }) => String(msg).includes('cannot be used'));
    expect(said).toHaveLength(1);
    expect(await fieldsOfWhoAmI()).toContain('added');
    await everySubscriptionGets(4);

    await registry.send('POST', PATHS.rollback, { to: 2 }, token);
    await eventually(async () => expect(await fieldsOfWhoAmI()).not.toContain('added'));
    await everySubscriptionGets(5);
  });
});
