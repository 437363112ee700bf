import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { waitFor } from '@goldenhour/testing';
import { findFreePort } from '@goldenhour/testing/services';
import { healthOf } from './health-of';

/** Starting takes seconds of processor time, which a busy machine gives late. */
const START_MS = 90_000;
const ROOT = resolve(__dirname, '..');
const START_CACHE = resolve(ROOT, 'scripts', 'start-cache.cjs');

/** One service as a real process, started as its `npm start` does, with an environment that holds only what is given. */
export class ServiceProcess {
  stdout = '';
  stderr = '';
  /** The exit code, or the signal that ended the process; null while it runs. */
  ended: number | string | null = null;
  /** Where it answers, or did. */
  url = '';
  private readonly child: ChildProcess;

  /** @param folder of the workspace, `subgraphs/hospital` for instance */
  constructor(
    readonly folder: string,
    env: Record<string, string>,
  ) {
    this.child = spawn(process.execPath, ['--require', START_CACHE, `${folder}/src/main.ts`], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout!.on('data', (text: Buffer) => (this.stdout += text.toString()));
    this.child.stderr!.on('data', (text: Buffer) => (this.stderr += text.toString()));
    this.child.once('exit', (code, signal) => (this.ended = code ?? signal));
  }

  /** Starts one and resolves when it says that it is ready. Its port is the one that it was given by the system. */
  static async start(
    folder: string,
    env: Record<string, string>,
    started: ServiceProcess[],
  ): Promise<ServiceProcess> {
    const service = new ServiceProcess(folder, { PORT: '0', ...env });
    started.push(service);
    service.url = await waitFor(`${folder} to be ready`, () => service.readyAt(), START_MS);
    return service;
  }

  /** Starts one at a port that is known before it is ready, and waits for nothing. */
  static async launch(
    folder: string,
    env: Record<string, string>,
    started: ServiceProcess[],
  ): Promise<ServiceProcess> {
    const port = await findFreePort();
    const service = new ServiceProcess(folder, { PORT: `${port}`, ...env });
    started.push(service);
    service.url = `http://127.0.0.1:${port}`;
    return service;
  }

  /** Waits until its probe says that it is ready. */
  async untilReady(timeoutMs = START_MS): Promise<void> {
    const isReady = async () => {
      if (this.ended !== null) throw this.endedEarly();
      return (await healthOf(this.url))?.status === 200;
    };
    await waitFor(`${this.folder} to be ready`, isReady, timeoutMs);
  }

  /** Ends the process by its id and gives what `ended` says then. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string | null> {
    if (this.ended === null) {
      const exit = once(this.child, 'exit');
      this.child.kill(signal);
      await exit;
    }
    return this.ended;
  }

  /** Waits until the process has ended by itself. */
  async exit(): Promise<number | string | null> {
    await waitFor(`${this.folder} to end by itself`, () => this.ended !== null);
    return this.ended;
  }

  private readyAt(): string | undefined {
    if (this.ended !== null) throw this.endedEarly();
    const line = this.stdout.split('\n').find((text) => text.includes('"msg":"ready"') && text.endsWith('}'));
    if (line === undefined) return undefined;
    const { url, port } = JSON.parse(line) as { url?: string; port?: number };
    return url ?? `http://127.0.0.1:${String(port)}`;
  }

  private endedEarly(): Error {
    return new Error(`${this.folder} ended with ${this.ended}: ${this.stderr}${this.stdout}`);
  }
}
