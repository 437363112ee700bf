import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import startServices from '../packages/testing/src/services/global-setup';

const ROOT = join(__dirname, '..');

/** Before the first test: what all files share, the pages too, which are built again only when their sources changed. */
export default async function globalSetup(): Promise<void> {
  await Promise.all([startServices(), buildPages()]);
}

/** In a process of its own: what is loaded here, the tests' modules would find half loaded. */
async function buildPages(): Promise<void> {
  const register = join(ROOT, 'scripts', 'register.cjs');
  await promisify(execFile)(process.execPath, ['--require', register, join(ROOT, 'web/server/build-now.ts')]);
}
