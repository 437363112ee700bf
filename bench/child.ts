import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const REGISTER = join(__dirname, '..', 'scripts', 'register.cjs');

/** A process that answers one message with one message. */
export class Child {
  private constructor(
    private readonly child: ChildProcess,
    readonly hello: unknown,
  ) {}

  /** @param file below this folder */
  static async start(file: string, ...parameters: string[]): Promise<Child> {
    const child = fork(join(__dirname, file), parameters, {
      execArgv: ['--expose-gc', '--require', REGISTER],
      env: { ...process.env, NODE_ENV: 'production' },
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
    const died = () => reject(new Error('A process of the bench has ended.'));
    child.once('exit', died);
    child.once('message', (message) => {
      child.off('exit', died);
      resolve(message);
    });
  });
}
