import type { AccessToken } from '../tokens/token-provider';
import { SocketLife } from './socket-life';

const MINUTE = 60_000;

function lifeOf(...next: (AccessToken | null)[]) {
  const sent: string[] = [];
  const terminate = jest.fn();
  const life = new SocketLife({
    tokens: {
      accessToken: () => Promise.resolve(next.length > 1 ? next.shift()! : (next[0] ?? null)),
      renew: () => Promise.resolve(null),
    },
    now: () => Date.now(),
    terminate,
  });
  return { life, socket: { send: (text: string) => void sent.push(text) }, sent, terminate };
}

const token = (name: string, livesMs: number): AccessToken => ({
  token: name,
  expiresAt: Date.now() + livesMs,
});

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('sends the next token in a ping before the present one ends', async () => {
  const { life, socket, sent, terminate } = lifeOf(token('second', 20 * MINUTE));
  life.begin(socket, token('first', 10 * MINUTE));
  await jest.advanceTimersByTimeAsync(9 * MINUTE);
  expect(sent).toEqual([]);
  await jest.advanceTimersByTimeAsync(MINUTE / 2);
  expect(sent.map((text) => JSON.parse(text))).toEqual([
    { type: 'ping', payload: { authorization: 'Bearer second' } },
  ]);
  life.pong();
  await jest.advanceTimersByTimeAsync(MINUTE);
  expect(terminate).not.toHaveBeenCalled();
  life.end();
});

it('connects anew when the gateway does not confirm the next token, as after a change of rights', async () => {
  const { life, socket, terminate } = lifeOf(token('other rights', 20 * MINUTE));
  life.begin(socket, token('first', MINUTE));
  await jest.advanceTimersByTimeAsync(MINUTE);
  expect(terminate).toHaveBeenCalledTimes(1);
  life.end();
});

it('ends a socket that does not answer a ping, however many are sent', async () => {
  const { life, socket, terminate } = lifeOf(null);
  life.begin(socket, null);
  life.expectPong();
  await jest.advanceTimersByTimeAsync(5_000);
  life.expectPong();
  await jest.advanceTimersByTimeAsync(3_500);
  expect(terminate).toHaveBeenCalledTimes(1);
  life.end();
});
