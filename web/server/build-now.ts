import { createLogger } from '@goldenhour/service-kit';
import { WebBuild } from './web-build';

/** `npm run build -w @goldenhour/web`, for images and CI: builds the pages unless they are built of these sources. */
async function main(): Promise<void> {
  const build = new WebBuild(createLogger({ name: 'web' }));
  await build.prepare();
  if (build.state !== 'ready') process.exitCode = 1;
}

void main();
