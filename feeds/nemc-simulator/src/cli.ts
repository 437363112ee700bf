import { OPERATIONS } from '@goldenhour/nemc';
import { Command, InvalidArgumentError } from 'commander';
import { PROVINCES } from './districts';
import { FAULTS, type FaultKind } from './faults/kinds';
import { startSimulator } from './server';

interface Flags {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  readonly step: number;
  readonly key?: string;
  readonly fault: readonly FaultKind[];
  readonly province?: readonly string[];
}

function number(accepts: (value: number) => boolean, rule: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !accepts(value)) throw new InvalidArgumentError(`It must be ${rule}.`);
    return value;
  };
}

const port = number((value) => Number.isInteger(value) && value >= 0 && value < 65_536, 'a port, 0–65535');
const seed = number((value) => Number.isInteger(value), 'a whole number');
const step = number((value) => value > 0 && value < Infinity, 'a number of seconds above 0');

function fault(name: string, others: readonly FaultKind[]): readonly FaultKind[] {
  if (!Object.hasOwn(FAULTS, name))
    throw new InvalidArgumentError(`It must be one of ${Object.keys(FAULTS).join(', ')}.`);
  return [...others, name as FaultKind];
}

function province(name: string, others: readonly string[] = []): readonly string[] {
  if (!PROVINCES.includes(name)) throw new InvalidArgumentError(`It must be one of ${PROVINCES.join(', ')}.`);
  return [...others, name];
}

async function run({
  port,
  host,
  seed,
  step,
  key,
  fault: faults,
  province: provinces,
}: Flags): Promise<void> {
  const serviceKey = key === undefined ? {} : { serviceKey: key };
  const simulator = await startSimulator({
    port,
    host,
    seed,
    stepSeconds: step,
    faults,
    provinces,
    ...serviceKey,
  });
  // Before the first word: whoever reads it may end the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());
  const parameter = `serviceKey=${encodeURIComponent(key ?? 'any')}`;
  console.log(`National emergency API, simulated: ${simulator.baseUrl}`);
  console.log(
    `Try: curl '${simulator.baseUrl}/${OPERATIONS.REAL_TIME_BEDS}?${parameter}&numOfRows=3&_type=json'`,
  );
  if (faults.length > 0) console.log(`It fails on purpose: ${faults.join(', ')}.`);
}

new Command('goldenhour-nemc-simulator')
  .description('An open test double of the Korean national emergency API with made-up hospitals')
  .option('--port <port>', 'port to listen on; 0 takes any free one', port, 4010)
  .option('--host <host>', 'address to listen on', '127.0.0.1')
  .option('--seed <seed>', 'the same seed gives the same hospitals and numbers', seed, 1)
  .option('--step <seconds>', 'how often about one hospital in three changes', step, 10)
  .option('--key <key>', 'let only this service key in; without it no key is looked at')
  .option('--fault <name>', 'let it fail this way; may be given several times', fault, [])
  .option('--province <name>', 'only the hospitals of this province; may be given several times', province)
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
