import { writeFileSync } from 'node:fs';
import { loadSupergraph } from '../../config/load-supergraph';
import { UsageError } from '../../config/usage-error';
import { composeContract } from '../../contract/contract';
import { CONTRACTS, type ContractFilter } from '../../contract/contract-filter';
import type { Answer } from '../../format/answer';
import { compositionAnswer } from '../../format/composition-answer';
import type { Context } from '../context';

export interface ContractOptions {
  readonly includeTag: string[];
  readonly excludeTag: string[];
  readonly output?: string;
  readonly apiSchema?: string;
}

/** Writes nothing when it fails; prints the variant's API schema when no file is named. */
export async function contract(
  context: Context,
  name: string | undefined,
  { includeTag, excludeTag, output, apiSchema }: ContractOptions,
): Promise<Answer> {
  const filter = await filterOf(context, name, { include: includeTag, exclude: excludeTag });
  const { config } = context.options;
  const subgraphs = await loadSupergraph(config);
  const composition = await composeContract(subgraphs, filter, context.composer);
  const fileOf = (subgraph: string | null): string | null =>
    subgraphs.find((one) => one.name === subgraph)?.file ?? config;
  const answer = compositionAnswer({ ...composition, hints: [] }, fileOf, false);
  if (composition.errors) return answer;
  if (output !== undefined) writeFileSync(output, composition.supergraphSdl);
  if (apiSchema !== undefined && apiSchema !== '-') writeFileSync(apiSchema, composition.apiSdl);
  const written = [output, apiSchema].filter((file) => file !== undefined && file !== '-');
  if (written.length === 0) return { ...answer, raw: composition.apiSdl };
  const verb = written.length === 1 ? 'is' : 'are';
  return { ...answer, title: `The contract composes: ${written.join(' and ')} ${verb} written.` };
}

async function filterOf(
  context: Context,
  name: string | undefined,
  tags: ContractFilter,
): Promise<ContractFilter> {
  const tagged = tags.include.length > 0 || tags.exclude.length > 0;
  if (name === undefined) {
    if (!tagged) throw new UsageError('Name a contract, or --include-tag or --exclude-tag.');
    return tags;
  }
  if (tagged) throw new UsageError(`Either the contract ${name} or tags, not both.`);
  const { contracts } = await context.project();
  const known = { ...CONTRACTS, ...contracts };
  const filter = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!filter) throw new UsageError(`There is no contract ${name}: ${Object.keys(known).join(', ')}.`);
  return filter;
}
