import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The audit as it was when we last looked at its results. */
export const COMMIT = 'f59c05e3f48f4a4f8e8a731d67a1b71a9788a96f';
export const SOURCE = 'https://github.com/graphql-hive/federation-gateway-audit.git';

/** Takes the sources of one commit into a temporary folder and installs what they need there. @returns the folder */
export function checkout(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'goldenhour-audit-'));
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-C', folder, ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] });
  git('init', '--quiet');
  git('fetch', '--quiet', '--depth', '1', source, COMMIT);
  git('checkout', '--quiet', COMMIT, '--', 'src');
  copyFileSync(join(__dirname, 'serve.mjs'), join(folder, 'serve.mjs'));
  const needs = JSON.parse(readFileSync(join(__dirname, 'package.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...needs, type: 'module' }));
  writeFileSync(join(folder, '.npmrc'), 'audit=false\nfund=false\n');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-package-lock', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}
