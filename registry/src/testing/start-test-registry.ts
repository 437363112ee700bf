import { createServer } from 'node:http';
import { createLogger, createMetrics, Health, listen, parseEnv, type Viewer } from '@goldenhour/service-kit';
import type { DatabaseLocation } from '@goldenhour/subgraph-kit';
import { z } from 'zod';
import type { Scope } from '../api';
import { registryEnvShape } from '../env';
import { buildApp } from '../server/app';
import { start, type Started } from '../server/started';
import type { Seed } from '../store/seed';

export interface TestRegistryOptions {
  readonly env?: Record<string, string>;
  readonly seed?: () => Seed;
  readonly viewerOf?: (authorization: string) => Viewer;
}

/** An answer off the wire has the shape that the test asks for; what is wrong with it the test finds. */
export type Wire = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Record<string, Wire>;
}

export interface TestRegistry {
  readonly url: string;
  readonly started: Started;
  /** Sends JSON, or nothing for GET and DELETE. */
  send(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  token(...scopes: Scope[]): Promise<string>;
  stop(): Promise<void>;
}

/** A registry of a test's own, on a free port. */
export async function startTestRegistry(
  database: DatabaseLocation,
  { env = {}, ...rest }: TestRegistryOptions = {},
): Promise<TestRegistry> {
  const metrics = createMetrics().registry;
  const started = start({
    env: parseEnv(z.object(registryEnvShape), env),
    database,
    production: false,
    migrateAtStart: true,
    log: createLogger({ name: 'registry', level: 'silent' }),
    metrics,
    ...rest,
  });
  const server = createServer(buildApp({ health: new Health(), metrics, routes: started.routes }));
  const listening = await listen(server, { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${listening.port}`;
  return {
    url,
    started,
    async send(method, path, body, token) {
      const response = await fetch(url + path, {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
      const json = isJson ? (JSON.parse(text) as Record<string, Wire>) : { text };
      return { status: response.status, headers: response.headers, json };
    },
    async token(...scopes) {
      const { tokens } = await started.opened();
      return (await tokens.make({ name: 'test', scopes }, 'test')).token;
    },
    async stop() {
      await listening.close();
      await started.stop();
    },
  };
}
