import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { dieWithUs } from './die-with-us';

const START_TIMEOUT_MS = 20_000;
const LAST_LINES = 15;

export interface ServerProgram {
  readonly program: string;
  readonly args: readonly string[];
  /** Removed with the process should this one die. */
  readonly folder: string;
  /** Where the program's own words go. */
  readonly logFile: string;
  /** What the program says once it takes connections. */
  readonly readyLine: RegExp;
}

/** A server as a child of this process: never outlives it, and does not keep it from ending. */
export class ServerProcess {
  private constructor(
    readonly pid: number,
    private readonly child: ChildProcess,
    private readonly callOff: () => void,
  ) {}

  /** @throws Error with the program's last words when it ends, or is not ready within 20 s */
  static async start(server: ServerProgram): Promise<ServerProcess> {
    const log = openSync(server.logFile, 'w');
    const child = spawn(server.program, server.args, { detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    if (child.pid === undefined) {
      const [error] = (await once(child, 'error')) as [Error];
      throw error;
    }
    child.unref();
    const started = new ServerProcess(child.pid, child, dieWithUs(child.pid, server.folder));
    await started.ready(server);
    return started;
  }

  /** Ends it at once, as a crash does. */
  async kill(): Promise<void> {
    if (!this.hasEnded) {
      this.child.ref();
      const end = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await end;
    }
    this.callOff();
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** The server's own log says it: at its port, something else might answer. */
  private async ready({ logFile, readyLine, program }: ServerProgram): Promise<void> {
    const end = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      const log = readFileSync(logFile, 'utf8');
      if (readyLine.test(log)) return;
      if (this.hasEnded || Date.now() > end) {
        await this.kill();
        const words = log.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
        throw new Error(`${program} did not start. Its last words:\n${words}`);
      }
      await sleep(10);
    }
  }
}
