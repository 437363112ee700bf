import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { baseEnv, EnvironmentError, parseEnv } from './env';

const schema = z.object({
  ...baseEnv,
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  SERVICE_KEY: z.string().min(20),
});
const KEY = 'twenty characters at least';

function problems(source: NodeJS.ProcessEnv): string[] {
  try {
    parseEnv(schema, source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
  }
  return [];
}

it('gives typed values and defaults', () => {
  expect(parseEnv(schema, { SERVICE_KEY: KEY, PORT: '0' })).toEqual({
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    PORT: 0,
    SERVICE_KEY: KEY,
  });
});

it('takes an empty value as absent', () => {
  expect(parseEnv(schema, { SERVICE_KEY: KEY, PORT: '', NODE_ENV: '' })).toMatchObject({
    PORT: 4000,
    NODE_ENV: 'development',
  });
  expect(problems({ SERVICE_KEY: '' })).toEqual(['SERVICE_KEY: is required']);
});

it('lists all problems at once, each with the name of the variable', () => {
  const found = problems({ NODE_ENV: 'staging', LOG_LEVEL: 'loud', PORT: '70000' });
  expect(found.map((problem) => problem.split(':')[0]).sort()).toEqual([
    'LOG_LEVEL',
    'NODE_ENV',
    'PORT',
    'SERVICE_KEY',
  ]);
});

it('never repeats a value, which may be a secret', () => {
  expect(problems({ SERVICE_KEY: 'hunter2', NODE_ENV: 'hunter2', PORT: 'hunter2' }).join()).not.toContain(
    'hunter2',
  );
});

it('prints every problem to standard error and ends with 1', () => {
  const code = `
    const { readEnvOrExit, baseEnv } = require('./packages/service-kit/src');
    const { z } = require('zod');
    readEnvOrExit(z.object({ ...baseEnv, A: z.string() }), { LOG_LEVEL: 'loud' });
    console.log('still here');`;
  const child = spawnSync(process.execPath, ['--require', './scripts/register.cjs', '-e', code], {
    cwd: join(__dirname, '../../..'),
    encoding: 'utf8',
  });
  expect(child.status).toBe(1);
  expect(child.stdout).toBe('');
  expect(child.stderr).toMatch(/LOG_LEVEL: .*\n {2}A: is required\n$/);
});
