import { Command, Option } from 'commander';
import { COMPOSERS } from '../compose/subgraph-source';
import { FORMATS } from '../format/format';
import { DEFAULT_WINDOW } from '../usage-window/usage-window';
import { addRegistryCommands } from './registry-commands';
import type { Run } from './run';
import { wholeNumber } from './whole-number';
import type { CheckOptions } from './commands/check';
import type { ComposeOptions } from './commands/compose';
import type { ContractOptions } from './commands/contract';
import type { DiffOptions } from './commands/diff';

/** Each command loads what it needs when it is called: composing and linting take most of a second to load. */
export function program(run: Run): Command {
  const cli = new Command('goldenhour-schema')
    .description('Checks, composes and publishes the schemas of a federated graph.')
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('text'))
    .option('--config <file>', "the subgraphs, in rover's format", 'supergraph.yaml')
    .addOption(new Option('--composer <composer>', 'who composes').choices(COMPOSERS).default('apollo'))
    .option('--registry <url>', 'address of a registry; or GOLDENHOUR_REGISTRY')
    .option(
      '--token <token>',
      'its access token; better GOLDENHOUR_REGISTRY_TOKEN, which no process list shows',
    )
    .exitOverride();

  cli
    .command('check [subgraph]')
    .description('what a change would do to the composition, to clients, to the rules of its text')
    .option('--baseline <what>', 'a commit, a file at one (main:path/schema.graphql), or a file')
    .option('--schema <file>', 'the changed schema, if not that of the configuration')
    .option('--url <url>', 'where a new subgraph is')
    .option(
      '--operations <paths...>',
      'operations that are promised to work, if not those of the configuration',
    )
    .option('--usage-days <days>', 'how far back use counts', wholeNumber(1), DEFAULT_WINDOW.days)
    .option(
      '--usage-threshold <requests>',
      'so many still count as none',
      wholeNumber(0),
      DEFAULT_WINDOW.threshold,
    )
    .option('--exclude-client <names...>', 'clients whose use does not count', [])
    .option('--approve <changes...>', 'breaking changes that are wanted, as a failed check names them', [])
    .option('--author <author>', 'who made the change; from git otherwise')
    .option('--commit <commit>', 'which commit it is; from git otherwise')
    .action((subgraph: string | undefined, options: CheckOptions, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/check.ts')).check(context, subgraph, options),
      ),
    );

  cli
    .command('compose')
    .description('writes the supergraph')
    .option('-o, --output <file>', 'where to; - prints it', 'supergraph.graphql')
    .option('--api-schema <file>', 'where to write what clients see')
    .option('--check', 'write nothing: fail when the file is not what they compose to')
    .option('--fail-on-hints', 'refuse subgraphs that compose but disagree')
    .action((options: ComposeOptions, command: Command) =>
      run(command, async (context) => (await import('./commands/compose.ts')).compose(context, options)),
    );

  cli
    .command('diff <before> <after>')
    .description('the differences of two schemas, each a file or one at a commit')
    .option('--fail-on-breaking', 'exit with 1 when one of them breaks clients')
    .action((before: string, after: string, options: DiffOptions, command: Command) =>
      run(command, async () => (await import('./commands/diff.ts')).diff(before, after, options)),
    );

  cli
    .command('lint [files...]')
    .description('the rules of descriptions, names, ids, deprecations and connections')
    .action((files: string[], _options: object, command: Command) =>
      run(command, async (context) => (await import('./commands/lint.ts')).lint(context, files)),
    );

  cli
    .command('contract [name]')
    .description('a variant of the API by @tag: public, partner, internal, or of your own')
    .option('--include-tag <tags...>', 'show only what bears one of these', [])
    .option('--exclude-tag <tags...>', 'leave out what bears one of these', [])
    .option('-o, --output <file>', "where to write the variant's supergraph")
    .option('--api-schema <file>', 'where to write what its clients see; printed when no file is named')
    .action((name: string | undefined, options: ContractOptions, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/contract.ts')).contract(context, name, options),
      ),
    );

  addRegistryCommands(cli, run);
  return cli;
}
