import { WebSocket } from 'ws';

interface Message {
  id?: string;
  type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test knows the shape it waits for
  payload?: any;
}

/** A bare graphql-transport-ws client: tests see each message as it is on the wire. */
export class SocketClient {
  readonly messages: Message[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  private wake: () => void = () => undefined;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString()) as Message);
      this.wake();
    });
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  static async connect(
    url: string,
    path = '/graphql',
    headers: Record<string, string> = {},
  ): Promise<SocketClient> {
    const address = url.replace('http', 'ws') + path;
    const client = new SocketClient(new WebSocket(address, 'graphql-transport-ws', { headers }));
    await new Promise((resolve, reject) => {
      client.socket.once('open', resolve);
      client.socket.once('error', reject);
    });
    return client;
  }

  /** Connects and says hello. */
  static async ready(
    url: string,
    payload?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<SocketClient> {
    const client = await SocketClient.connect(url, undefined, headers);
    client.send({ type: 'connection_init', ...(payload && { payload }) });
    await client.next();
    return client;
  }

  send(message: Message): void {
    this.socket.send(JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables?: Record<string, unknown>): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The next message; rejects when none comes within 3 s. */
  async next(): Promise<Message> {
    const end = Date.now() + 3000;
    while (this.messages.length === 0) {
      if (Date.now() > end) throw new Error('No message came.');
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, 100);
      });
    }
    return this.messages.shift()!;
  }

  close(): void {
    this.socket.close();
  }
}
