import { CommanderError } from 'commander';
import { cliEnv } from './env';
import { EXIT } from './exit-code';
import { program } from './program';
import { runWith } from './run';

/** `goldenhour-schema`; see docs/registry.md. */
async function main(): Promise<void> {
  try {
    await program(runWith(cliEnv(process.env))).parseAsync();
  } catch (error) {
    // Commander has told it already: a wrong option, or that help was asked for.
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.passed : EXIT.usage;
  }
}

void main();
