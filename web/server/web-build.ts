import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '@goldenhour/service-kit';
import { alone } from './build-lock';
import { CACHE, DIST, STAMP } from './paths';
import { runVite } from './run-vite';
import { fingerprint } from './sources';

export type BuildState = 'unknown' | 'building' | 'ready' | 'failed';

/** The built pages in web/dist: built when the sources changed since they were, and only then. */
export class WebBuild {
  readonly #stopped = new AbortController();
  #state: BuildState = 'unknown';
  #running: Promise<void> | undefined;

  constructor(private readonly log: Logger) {}

  get state(): BuildState {
    return this.#state;
  }

  /** Resolves when the pages can be served or cannot be built; the state and the log say which. Never throws. */
  prepare(): Promise<void> {
    this.#running ??= this.#prepare();
    return this.#running;
  }

  /** Ends a build that runs. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #prepare(): Promise<void> {
    const { signal } = this.#stopped;
    try {
      if (!(await isBuiltOf(await fingerprint()))) {
        this.#state = 'building';
        await alone(signal, () => this.#build());
      }
      this.#state = 'ready';
    } catch (error) {
      this.#state = 'failed';
      if (!signal.aborted) this.log.error({ err: error }, 'The pages could not be built');
    }
  }

  async #build(): Promise<void> {
    // Another process may have built them while this one waited for its turn.
    const sources = await fingerprint();
    if (await isBuiltOf(sources)) return;
    const started = performance.now();
    this.log.info('Building the pages');
    const made = join(CACHE, `dist-${process.pid}`);
    const old = join(CACHE, `old-${process.pid}`);
    await runVite(made, this.#stopped.signal);
    await writeFile(join(made, 'sources.sha256'), sources);
    await rm(old, { recursive: true, force: true });
    await rename(DIST, old).catch((failure: unknown) => {
      if (!isAbsent(failure)) throw failure;
    });
    await rename(made, DIST);
    await rm(old, { recursive: true, force: true });
    this.log.info({ seconds: Math.round((performance.now() - started) / 100) / 10 }, 'The pages are built');
  }
}

function isAbsent(failure: unknown): boolean {
  return (failure as NodeJS.ErrnoException).code === 'ENOENT';
}

async function isBuiltOf(sources: string): Promise<boolean> {
  return (await readFile(STAMP, 'utf8').catch(() => '')) === sources;
}
