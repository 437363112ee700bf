import { parseArgs } from 'node:util';
import { makeToken } from './make-token';

/** `npm run token -w @goldenhour/registry -- --name ci --scopes registry:check,registry:publish [--days 365]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { name: { type: 'string' }, scopes: { type: 'string' }, days: { type: 'string' } },
  });
  for (const line of await makeToken(values, process.env)) process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
