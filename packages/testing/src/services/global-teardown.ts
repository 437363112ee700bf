import { stopTestServices } from './test-services';

/** Jest calls it once after the last test, also when tests failed. */
export default async function globalTeardown(): Promise<void> {
  await stopTestServices();
}
