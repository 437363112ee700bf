import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CompositionHint } from '../../compose/composition';
import { compose as composeSubgraphs } from '../../compose/compose';
import { loadSupergraph } from '../../config/load-supergraph';
import type { Answer } from '../../format/answer';
import { compositionAnswer } from '../../format/composition-answer';
import type { Context } from '../context';

export interface ComposeOptions {
  readonly output: string;
  readonly apiSchema?: string;
  readonly failOnHints?: boolean;
  readonly check?: boolean;
}

/** Writes nothing when it fails. */
export async function compose(context: Context, options: ComposeOptions): Promise<Answer> {
  const { output, apiSchema, failOnHints } = options;
  const { config } = context.options;
  const subgraphs = await loadSupergraph(config);
  const { mayDiffer } = await context.project();
  const composition = await composeSubgraphs(subgraphs, context.composer);
  const hints = composition.hints.filter((hint) => !isAbout(hint, mayDiffer));
  const fileOf = (name: string | null): string | null =>
    subgraphs.find((subgraph) => subgraph.name === name)?.file ?? config;
  const answer = compositionAnswer({ ...composition, hints }, fileOf, failOnHints === true);
  if (!answer.passed || composition.errors) return answer;
  if (options.check === true) return drifted(answer, output, composition.supergraphSdl);
  if (apiSchema !== undefined) writeFileSync(apiSchema, composition.apiSdl);
  if (output === '-') return { ...answer, raw: composition.supergraphSdl };
  writeFileSync(output, composition.supergraphSdl);
  return { ...answer, title: `${subgraphs.length} subgraphs compose: ${output} is written.` };
}

function isAbout({ coordinate }: CompositionHint, types: readonly string[]): boolean {
  return types.includes(coordinate?.split('.')[0] ?? '');
}

/** Whether the file is what the subgraphs compose to now. */
function drifted(answer: Answer, output: string, supergraphSdl: string): Answer {
  const same = existsSync(output) && readFileSync(output, 'utf8') === supergraphSdl;
  const title = `${output} is ${same ? 'what the subgraphs compose to' : 'not what the subgraphs compose to now'}.`;
  return { ...answer, passed: same, title, data: { passed: same, output } };
}
