import { once } from 'node:events';
import WebSocket from 'ws';
import { sendGraphQL, temporaryFolder, waitFor } from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { createAdmin } from '../subgraphs/user/src/admin/admin-command';
import { createTables } from './create-tables';
import { openSocket } from './doors';
import { ServiceProcess } from './service-process';
import { sendAs, type Session } from './signed-in';

const EMAIL = 'admin@example.org';
const KEY = 'u'.repeat(32);
/** Nobody listens there: the gateway stands without the other subgraphs. */
const NOWHERE = 'http://127.0.0.1:1/graphql';

// On libSQL the gateway has no bus to hear on and asks the user subgraph; on the other storage Redis tells it.
describeOnBothStorages('a gateway and a user subgraph as two processes', (storage) => {
  const folder = temporaryFolder();
  const started: ServiceProcess[] = [];
  let user: ServiceProcess;
  let gateway: ServiceProcess;
  let password: string;

  beforeAll(async () => {
    const shared = { DATA_DIR: folder.path, ...(await storage.environment()) };
    if ('MYSQL_URL' in shared) await createTables(shared.MYSQL_URL as string);
    password = (await createAdmin({ email: EMAIL }, shared)).at(-1)!;
    const secret = 'a secret of tests that nobody needs to guess';
    user = await ServiceProcess.start(
      'subgraphs/user',
      { ...shared, GATEWAY_KEY: KEY, USER_SECRET_KEY: secret },
      started,
    );
    const subgraphs = {
      hospital: NOWHERE,
      alerts: NOWHERE,
      reservation: NOWHERE,
      user: `${user.url}/graphql`,
    };
    gateway = await ServiceProcess.start(
      'gateway',
      {
        ...shared,
        SUBGRAPH_URLS: listOf(subgraphs),
        SUBGRAPH_KEYS: listOf({ hospital: KEY, alerts: KEY, reservation: KEY, user: KEY }),
      },
      started,
    );
    await waitFor('the keys', async () => {
      const answer = await fetch(`${gateway.url}/.well-known/jwks.json`);
      return ((await answer.json()) as { keys: unknown[] }).keys.length > 0;
    });
  });
  afterAll(async () => {
    await Promise.all(started.map((service) => service.stop('SIGKILL')));
    folder.remove();
  });

  async function signIn(): Promise<Session> {
    const { data } = await sendAs(gateway.url, undefined, 'LogIn', { input: { email: EMAIL, password } });
    return data.logIn.session as Session;
  }
  const statusOf = async (token: string) =>
    (await sendGraphQL(gateway.url, '{ __typename }', {}, token)).status;

  it('end the sockets of a session with its log-out, and leave those of others', async () => {
    const [leaving, staying] = [await signIn(), await signIn()];
    const left = await welcomeSocket(gateway.url, leaving.accessToken);
    const kept = await welcomeSocket(gateway.url, staying.accessToken);
    const closed = once(left, 'close') as Promise<[code: number, reason: Buffer]>;
    const input = { refreshToken: leaving.refreshToken };
    await sendAs(gateway.url, leaving.accessToken, 'LogOut', { input });
    const said = performance.now();
    const [code, reason] = await closed;
    console.log(`The socket was ended ${Math.round(performance.now() - said)} ms after the log-out`);
    expect([code, reason.toString()]).toEqual([4403, expect.stringMatching(/Sign in again/)]);
    expect(await statusOf(leaving.accessToken)).toBe(401);
    expect([kept.readyState, await statusOf(staying.accessToken)]).toEqual([WebSocket.OPEN, 200]);
    kept.close();
  });

  it('go on with the keys and denials that are known when the user subgraph dies', async () => {
    const [leaving, staying] = [await signIn(), await signIn()];
    await sendAs(gateway.url, leaving.accessToken, 'LogOut', {
      input: { refreshToken: leaving.refreshToken },
    });
    await waitFor('the denial', async () => (await statusOf(leaving.accessToken)) === 401);
    await user.stop('SIGKILL');
    expect([await statusOf(leaving.accessToken), await statusOf(staying.accessToken)]).toEqual([401, 200]);
    const { errors } = await sendAs(gateway.url, undefined, 'LogIn', { input: { email: EMAIL, password } });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  });
});

function listOf(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}

/** A socket that has been acknowledged. */
async function welcomeSocket(url: string, token: string): Promise<WebSocket> {
  const socket = await openSocket(url, token);
  await once(socket, 'message');
  return socket;
}
