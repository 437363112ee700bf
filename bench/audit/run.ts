import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { FederationEngine } from '@goldenhour/federation-engine';
import { HttpTransport } from '@goldenhour/federation-engine/http';
import { checkout, COMMIT, SOURCE } from './checkout';

interface TestCase {
  readonly query: string;
  readonly expected: { readonly data?: unknown; readonly errors?: boolean };
}

/**
 * `npm run audit`: the federation gateway audit of The Guild over the compiled engine. `npm run audit -- <git repository>`
 * takes another copy of it; its commit is always the same one.
 */
async function main(): Promise<void> {
  const folder = checkout(process.argv[2] ?? SOURCE);
  const server = spawn(process.execPath, ['--import', 'tsx', 'serve.mjs'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const origin = `http://127.0.0.1:${await portOf(server)}`;
    const ids = await json<string[]>(`${origin}/ids`);
    let passed = 0;
    let all = 0;
    for (const id of ids) {
      const failed = await failures(`${origin}/${id}`);
      all += failed.count;
      passed += failed.count - failed.cases.length;
      for (const line of failed.cases) console.log(`${id}_${line}`);
    }
    console.log(`${passed} of ${all} cases in ${ids.length} suites pass; audit at commit ${COMMIT}`);
  } finally {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function failures(suite: string): Promise<{ count: number; cases: string[] }> {
  const cases = await json<TestCase[]>(`${suite}/tests`);
  const subgraphs = await json<{ name: string; url: string }[]>(`${suite}/subgraphs`);
  const transports = Object.fromEntries(subgraphs.map(({ name, url }) => [name, new HttpTransport({ url })]));
  const supergraphSdl = await (await fetch(`${suite}/supergraph`)).text();
  const engine = new FederationEngine({ supergraphSdl, transports });
  const failed: string[] = [];
  for (const [index, { query, expected }] of cases.entries()) {
    const { data, errors } = await engine
      .execute({ source: query }, undefined)
      // What cannot be planned is an error for the client in every server.
      .catch((error: unknown) => ({ data: undefined, errors: [error] }));
    // As in the audit's own test: absent data are null, and errors are only looked at where it says so.
    const isRight =
      isDeepStrictEqual(plain(data ?? null), expected.data ?? null) &&
      (typeof expected.errors !== 'boolean' || expected.errors === Boolean(errors?.length));
    if (!isRight)
      failed.push(
        `${index}: ${JSON.stringify({ data: plain(data ?? null), errors: errors?.map((error) => String(error)), expected })}`,
      );
  }
  await Promise.all(Object.values(transports).map((transport) => transport.stop()));
  return { count: cases.length, cases: failed };
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

async function json<T>(url: string): Promise<T> {
  return (await (await fetch(url, { headers: { accept: 'application/json' } })).json()) as T;
}

function portOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout!.on('data', (text: Buffer) => {
      const port = /listening on (\d+)/.exec(text.toString())?.[1];
      if (port) resolve(port);
    });
    server.once('exit', (code) => reject(new Error(`The audit's server ended with ${code}.`)));
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
