import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const REGISTER = join(__dirname, '..', '..', 'scripts', 'register.cjs');

export interface Usage {
  readonly userMs: number;
  readonly systemMs: number;
  readonly rssMb: number;
}

/** The processes of a bench: each tells something when it is ready, and ends with its parent. */
export class Children {
  readonly #all: ChildProcess[] = [];

  async start(file: string, ...parameters: string[]): Promise<{ child: ChildProcess; message: unknown }> {
    const child = fork(join(__dirname, file), parameters, {
      execArgv: ['--require', REGISTER],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    this.#all.push(child);
    return { child, message: await messageOf<unknown>(child) };
  }

  stop(): void {
    for (const child of this.#all) if (child.connected) child.disconnect();
  }
}

export async function usage(child: ChildProcess): Promise<Usage> {
  const answer = messageOf<Usage>(child);
  child.send('usage');
  return answer;
}

function messageOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`it ended with ${code}`));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      resolve(message as T);
    });
  });
}
