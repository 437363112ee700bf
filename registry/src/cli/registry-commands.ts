import type { Command } from 'commander';
import { DEFAULT_WINDOW } from '../usage-window/usage-window';
import type { HistoryOptions } from './commands/history';
import type { OperationsPublishOptions } from './commands/operations-publish';
import type { PublishOptions } from './commands/publish';
import type { UsageOptions } from './commands/usage';
import type { Run } from './run';
import { wholeNumber } from './whole-number';

/** Commands that ask a registry, and those about operations. */
export function addRegistryCommands(cli: Command, run: Run): void {
  cli
    .command('publish <subgraph>')
    .description('makes its schema the live one')
    .option('--schema <file>', 'the schema, if not that of the configuration')
    .option('--url <url>', 'where the subgraph is, if not as the configuration says')
    .option('--author <author>', 'from git otherwise')
    .option('--commit <commit>', 'from git otherwise')
    .action((subgraph: string, options: PublishOptions, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/publish.ts')).publish(context, subgraph, options),
      ),
    );

  cli
    .command('history [subgraph]')
    .description('versions, the newest first')
    .option('--limit <number>', 'how many', wholeNumber(1), 20)
    .option('--before <version>', 'those before it', wholeNumber(1))
    .action((subgraph: string | undefined, options: HistoryOptions, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/history.ts')).history(context, subgraph, options),
      ),
    );

  cli
    .command('rollback')
    .description('makes the supergraph of an earlier version the live one again')
    .argument('<version>', 'its number, as in history', wholeNumber(1))
    .option('--author <author>', 'from git otherwise')
    .action((version: number, options: { author?: string }, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/rollback.ts')).rollback(context, version, options),
      ),
    );

  cli
    .command('usage <coordinates...>')
    .description('who asks for a field, an argument, an enum value')
    .option('--days <days>', 'how far back', wholeNumber(1), DEFAULT_WINDOW.days)
    .option('--client <name>', 'of one client alone')
    .option('--exclude-client <names...>', 'without these', [])
    .action((coordinates: string[], options: UsageOptions, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/usage.ts')).usage(context, coordinates, options),
      ),
    );

  const operations = cli.command('operations').description('operations of clients');

  operations
    .command('check [paths...]')
    .description('whether the schema takes them')
    .option('--schema <file>', 'a supergraph or API schema, if not that of the configuration')
    .action((paths: string[], options: { schema?: string }, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/operations-check.ts')).operationsCheck(context, paths, options),
      ),
    );

  operations
    .command('publish <paths...>')
    .description("keeps an app's operations at the registry")
    .requiredOption('--app <name>', 'the app')
    .requiredOption('--app-version <version>', 'its version')
    .action((paths: string[], options: OperationsPublishOptions, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/operations-publish.ts')).operationsPublish(context, paths, options),
      ),
    );
}
