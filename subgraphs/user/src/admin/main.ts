import { parseArgs } from 'node:util';
import { createAdmin } from './admin-command';

/** `npm run admin:create -w @goldenhour/user -- --email somebody@example.org [--name …]` */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } });
  for (const line of await createAdmin(values, process.env)) process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
