import { Agent, createServer, get, type RequestListener } from 'node:http';
import { listen } from './listen';

const LOCAL = { host: '127.0.0.1', port: 0 };
const start = (handler: RequestListener = (_request, response) => response.end('ok')) =>
  listen(createServer(handler), LOCAL);

it('tells the port that it got when any port will do', async () => {
  const server = await start();
  expect(await (await fetch(`http://127.0.0.1:${server.port}/`)).text()).toBe('ok');
  await server.close();
});

it('says that a port is in use and what to do about it', async () => {
  const first = await start();
  await expect(listen(createServer(), { ...LOCAL, port: first.port })).rejects.toThrow(
    `Port ${first.port} on 127.0.0.1 is in use. Stop the other process or set PORT.`,
  );
  await first.close();
});

it('says that a host is not an address of this machine', async () => {
  await expect(listen(createServer(), { host: '203.0.113.1', port: 0 })).rejects.toThrow(
    '203.0.113.1 is not an address of this machine. Set HOST.',
  );
});

it('lets an open request finish and does not wait for its keep-alive connection', async () => {
  let finish: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (finish = resolve));
  let answer: () => void = () => undefined;
  const server = await start((_request, response) => {
    answer = () => response.end('late but whole');
    finish();
  });
  const agent = new Agent({ keepAlive: true });
  const body = new Promise<string>((resolve, reject) => {
    get({ host: '127.0.0.1', port: server.port, agent }, (response) => {
      response.setEncoding('utf8').on('data', resolve);
    }).on('error', reject);
  });
  await arrived;
  const begun = Date.now();
  const closed = server.close();
  answer();
  expect(await body).toBe('late but whole');
  await closed;
  expect(Date.now() - begun).toBeLessThan(2_000);
  agent.destroy();
});

it('can be closed twice', async () => {
  const server = await start();
  await Promise.all([server.close(), server.close()]);
  await server.close();
});
