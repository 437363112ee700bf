import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './generated-file';

const SCHEMA_CLI = 'registry/bin/goldenhour-schema.cjs';

/** The gate: every step runs, whatever the ones before it said, so that one run shows everything to mend. */
const STEPS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  [
    'lint',
    'eslint',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
    '--max-warnings',
    '0',
    '.',
  ],
  ['types', 'tsc', '--noEmit'],
  ['types of the pages', 'tsc', '--noEmit', '-p', 'web'],
  ['boundaries', 'depcruise', '--config', '.dependency-cruiser.cjs', ...folders()],
  ['schemas: lint', 'node', SCHEMA_CLI, 'lint'],
  ['schemas: composition', 'node', SCHEMA_CLI, 'compose', '--check', '--fail-on-hints'],
  ['schemas: operations', 'node', SCHEMA_CLI, 'operations', 'check', '--schema', 'supergraph.graphql'],
  ['generated files', 'node', '--require', './scripts/register.cjs', 'scripts/generate.ts', '--check'],
];

function folders(): string[] {
  const all = [
    'packages',
    'subgraphs',
    'gateway',
    'feeds',
    'platform',
    'registry',
    'web',
    'scripts',
    'e2e',
    'bench',
  ];
  return all.filter((folder) => existsSync(join(ROOT, folder)));
}

function run([name, command, ...args]: (typeof STEPS)[number]): boolean {
  const started = performance.now();
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const passed = status === 0;
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)${error ? `: ${error.message}` : ''}`);
  return passed;
}

const failed = STEPS.filter((step) => !run(step)).map(([name]) => name);
if (failed.length > 0) {
  console.log(`check failed: ${failed.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log('check passed');
}
