import { readOptions } from './load/options';
import { runLoad } from './load/run';

/**
 * `npm run load`: a peak of map reading, bed changes with live maps, crews' requests and booking rushes against a platform
 * that runs on this machine, and a table of what came of it (docs/operations.md).
 */
async function main(): Promise<void> {
  const lines = await runLoad(readOptions(process.argv.slice(2)), console.log);
  for (const line of lines) console.log(line);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
