import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What Slack and push services are to the platform: an HTTP server on a free port that keeps what it gets. */
export class Receiver {
  readonly all: Received[] = [];
  /** How it answers a call; a promise that does not end is a provider that hangs. */
  answer: (received: Received) => Answer | Promise<Answer> = () => ({ status: 201 });

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => {
      void buffer(request).then(async (body) => {
        const received = { path: request.url ?? '', headers: request.headers, body };
        receiver.all.push(received);
        const { status, headers = {} } = await receiver.answer(received);
        response.writeHead(status, headers).end();
      });
    });
    const receiver = new Receiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  at(path: string): Received[] {
    return this.all.filter((received) => received.path === path);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}
