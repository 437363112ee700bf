import { startTestServices } from './test-services';

/** Jest calls it once for a run that has integration or e2e tests, before the first of them. */
export default async function globalSetup(): Promise<void> {
  await startTestServices((line) => process.stdout.write(`${line}\n`));
}
