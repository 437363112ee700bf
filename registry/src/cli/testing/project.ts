import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GRAPH } from '../../check/corpus/graph';

const BIN = join(__dirname, '../../../bin/goldenhour-schema.cjs');

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A repository of its own with two subgraphs, and the command line run in it as a process. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'goldenhour-schema-'));

  constructor() {
    for (const { name, sdl } of GRAPH) this.write(`${name}.graphql`, sdl);
    const entries = GRAPH.map(
      ({ name, url }) => `  ${name}:\n    routing_url: ${url}\n    schema:\n      file: ./${name}.graphql\n`,
    );
    this.write('supergraph.yaml', `subgraphs:\n${entries.join('')}`);
    this.#git('init', '--quiet', '--initial-branch', 'main');
    this.#git('add', '.');
    this.#git('commit', '--quiet', '--message', 'Begin');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  has(file: string): boolean {
    return existsSync(join(this.folder, file));
  }

  /** Replaces text of a file. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}.`);
    this.write(file, text.replace(from, to));
  }

  /** The files as they were committed. */
  restore(): void {
    this.#git('checkout', '--quiet', '.');
  }

  run(...args: string[]): Promise<Ended> {
    return this.runWith({}, ...args);
  }

  runWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
    const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    return new Promise((resolve) => {
      execFile(
        'env',
        [...variables, process.execPath, BIN, ...args],
        { cwd: this.folder },
        (error, stdout, stderr) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
        },
      );
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #git(...args: string[]): void {
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: this.folder,
    });
  }
}
