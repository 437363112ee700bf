import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const REGISTER = join(__dirname, '..', 'scripts', 'register.cjs');

export interface ChildOptions {
  /** Flags of node, before its own hook. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it prints goes nowhere. */
  readonly silent?: boolean;
}

/** For those who look at memory after garbage was collected. */
export const WITH_GC: ChildOptions = { flags: ['--expose-gc'] };

/** A process of a bench, which says hello when it is ready, answers one message with one message, and ends with its parent. */
export class Child {
  private constructor(
    private readonly child: ChildProcess,
    readonly hello: unknown,
  ) {}

  /** @param file below this folder */
  static async start(
    file: string,
    parameters: readonly string[] = [],
    { flags = [], env = {}, silent = false }: ChildOptions = {},
  ): Promise<Child> {
    const child = fork(join(__dirname, file), parameters, {
      execArgv: [...flags, '--require', REGISTER],
      env: { ...process.env, NODE_ENV: 'production', ...env },
      ...(silent && { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    });
    return new Child(child, await answer(child));
  }

  ask<T>(message: string | object): Promise<T> {
    const answered = answer(this.child);
    this.child.send(message);
    return answered as Promise<T>;
  }

  end(): void {
    if (this.child.connected) this.child.disconnect();
  }
}

function answer(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`A process of the bench has ended (${code}).`));
    child.once('exit', died);
    child.once('message', (message) => {
      child.off('exit', died);
      resolve(message);
    });
  });
}
