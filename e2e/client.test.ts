import {
  BedChangesDocument,
  ClientCredentials,
  createClient,
  CursorExpiredError,
  MapBoardDocument,
  Session,
  UnauthenticatedError,
  UpdateBedsDocument,
  UserErrorsError,
  type BedChangesSubscription,
  type BoardCursorQuery,
  type BoardStep,
  type MapBoardQuery,
  type TokenProvider,
} from '@goldenhour/client';
import {
  sendGraphQL,
  startTestPlatform,
  temporaryFolder,
  waitFor,
  type TestPlatform,
} from '@goldenhour/testing';
import WebSocket from 'ws';
import { RENEW_BEFORE_MS } from '../packages/client/src/tokens/token-provider';

// Each starts or restarts a whole platform or program, on a machine that may be busy.
jest.setTimeout(180_000);

type Step = BoardStep<BoardCursorQuery, MapBoardQuery, BedChangesSubscription>;

/** Takes steps until one holds; leaves the rest to the next call. */
async function until<Step>(
  steps: AsyncIterator<Step, undefined>,
  holds: (step: Step) => boolean,
): Promise<Step> {
  for (;;) {
    const { value, done } = await steps.next();
    if (done) throw new Error('The steps ended.');
    if (holds(value)) return value;
  }
}

describe.each(['websocket', 'sse'] as const)('the typed client over %s', (transport) => {
  const folder = temporaryFolder();
  let platform: TestPlatform;
  const start = async (env: Record<string, string> = {}) =>
    (platform = await startTestPlatform({ DATA_DIR: folder.path, ...env }));
  beforeAll(() => start());
  afterAll(async () => {
    await platform.stop();
    folder.remove();
  });

  const client = () => createClient({ url: platform.url, transport, webSocket: WebSocket });
  const reporting = (n: number) => platform.simulator.hospitals.filter((h) => h.reporting === 'live')[n]!;
  const tells = (hpid: string, available: number) => (step: Step) =>
    step.type === 'changes' &&
    step.event.changes.some(
      (c) => c.hospital?.hpid === hpid && c.kind === 'ER_GENERAL' && c.available === available,
    );

  it('gives the whole board and then each change', async () => {
    const steps = client().followBoard();
    const board = await steps.next();
    expect(board.value).toMatchObject({ type: 'board', errors: [] });
    if (board.value?.type !== 'board') throw new Error('The first step is the board.');
    expect(board.value.hospitals).toHaveLength(board.value.board.hospitalCount);
    const { hpid } = reporting(0);
    platform.simulator.set(hpid, { hvec: '-7', hvs01: '20' });
    await until(steps, tells(hpid, -7));
    await steps.return!();
    expect(await steps.next()).toEqual({ done: true, value: undefined });
  });

  it('goes on from its cursor over a restart of the gateway', async () => {
    const states: string[] = [];
    const steps = client().followBoard({ onState: (state) => states.push(state) });
    await until(steps, ({ type }) => type === 'changes');
    const { port } = new URL(platform.url);
    await platform.stop();
    await waitFor('the break', () => states.includes('waiting'));
    await start({ PORT: port });
    const { hpid } = reporting(1);
    platform.simulator.set(hpid, { hvec: '-9', hvs01: '20' });
    const seen: string[] = [];
    await until(steps, (step) => {
      seen.push(step.type);
      return tells(hpid, -9)(step);
    });
    expect(seen).not.toContain('board');
    await steps.return!();
  });

  it('throws CURSOR_EXPIRED as a class of its own, and gives a new board where it follows one', async () => {
    const foreign = { after: 'bm90IGEgY3Vyc29y' };
    await expect(client().subscribe(BedChangesDocument, foreign).next()).rejects.toBeInstanceOf(
      CursorExpiredError,
    );
    const steps = client().followBoard(foreign);
    expect((await steps.next()).value).toMatchObject({ type: 'board' });
    await steps.return!();
  });
});

describe('the typed client', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform.stop());

  it('throws what the API refuses, as the class of its code', async () => {
    const { url } = platform;
    const input = { hospitalId: 'aG9zcGl0YWw6MQ', beds: [] };
    await expect(createClient({ url }).mutate(UpdateBedsDocument, { input })).rejects.toBeInstanceOf(
      UnauthenticatedError,
    );
    await expect(createClient({ url }).query(MapBoardDocument, { first: 101 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'first',
    });
  });

  it('asks as a partner’s machine with its id and secret, and says when they do not fit', async () => {
    const { url } = platform;
    const admin = new Session({ url });
    await admin.logIn('admin@goldenhour.test', 'golden-hour-demo');
    const { data } = await sendGraphQL(
      url,
      `mutation ($input: CreateServiceClientInput!) {
        createServiceClient(input: $input) { serviceClient { clientId } clientSecret userErrors { code } }
      }`,
      { input: { name: 'A partner', scopes: ['beds:read'] } },
      (await admin.accessToken())?.token,
    );
    const { serviceClient, clientSecret } = data.createServiceClient;
    const { clientId } = serviceClient;
    const tokens = new ClientCredentials({ url, clientId, clientSecret });
    const answer = await createClient({ url, tokens }).query(MapBoardDocument, { first: 1 });
    expect(answer.data.hospitals.nodes).toHaveLength(1);
    expect((await tokens.accessToken()).token).toMatch(/^ey/);
    const wrong = new ClientCredentials({ url, clientId, clientSecret: 'wrong' });
    await expect(wrong.accessToken()).rejects.toBeInstanceOf(UnauthenticatedError);
  });

  it('keeps a person’s session over renewals until they log out', async () => {
    const { url } = platform;
    const session = new Session({ url });
    expect(await session.logIn('member@goldenhour.test', 'golden-hour-demo')).toMatchObject({
      role: 'MEMBER',
    });
    const first = (await session.accessToken())!;
    const [second, same] = await Promise.all([session.renew(first.token), session.renew(first.token)]);
    expect(second!.token).not.toBe(first.token);
    expect(same).toEqual(second);
    const client = createClient({ url, tokens: session });
    expect((await client.query(MapBoardDocument, { first: 1 })).errors).toEqual([]);
    await session.logOut();
    expect(await session.accessToken()).toBeNull();
    await expect(session.logIn('member@goldenhour.test', 'not the password')).rejects.toBeInstanceOf(
      UserErrorsError,
    );
  });

  it('goes on by event streams where no WebSocket gets through', async () => {
    class Blocked extends WebSocket {
      constructor(_url: string, protocols: string[]) {
        super('ws://127.0.0.1:9', protocols);
      }
    }
    const steps = createClient({ url: platform.url, webSocket: Blocked }).followBoard();
    await until(steps, ({ type }) => type === 'changes');
    await steps.return!();
  });

  it('sends a running socket the next token before the present one ends', async () => {
    const frames: { type: string; payload?: { authorization?: string } }[] = [];
    class Recorded extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols);
        this.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString())));
      }
      override send(text: string): void {
        frames.push(JSON.parse(text));
        super.send(text);
      }
    }
    const viewer = { role: 'MEMBER', userId: 'u1' } as const;
    const lives = [RENEW_BEFORE_MS + 500, 600_000];
    const tokens: TokenProvider = {
      accessToken: () =>
        Promise.resolve({
          token: platform.tokenFor(viewer),
          expiresAt: Date.now() + (lives.length > 1 ? lives.shift()! : lives[0]!),
        }),
      renew: () => Promise.resolve(null),
    };
    const states: string[] = [];
    const client = createClient({ url: platform.url, tokens, webSocket: Recorded, transport: 'websocket' });
    const events = client.subscribe(BedChangesDocument, {}, { onState: (state) => states.push(state) });
    await events.next();
    const ping = await waitFor('the ping', () => frames.find(({ type }) => type === 'ping'));
    expect(ping.payload?.authorization).toMatch(/^Bearer ./);
    await waitFor('the pong', () => frames.find(({ type }) => type === 'pong'));
    expect(states).toEqual(['connecting', 'live']);
    await events.return!();
  });
});
