import { writeFileSync } from 'node:fs';
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
}

/** Writes nothing when it fails. */
export async function compose(
  context: Context,
  { output, apiSchema, failOnHints }: ComposeOptions,
): Promise<Answer> {
  const { config } = context.options;
  const subgraphs = await loadSupergraph(config);
  const { mayDiffer } = await context.project();
  const composition = await composeSubgraphs(subgraphs, context.composer);
  const hints = composition.hints.filter((hint) => !isAbout(hint, mayDiffer));
  const fileOf = (name: string | null): string | null =>
    subgraphs.find((subgraph) => subgraph.name === name)?.file ?? config;
  const answer = compositionAnswer({ ...composition, hints }, fileOf, failOnHints === true);
  if (!answer.passed || composition.errors) return answer;
  if (apiSchema !== undefined) writeFileSync(apiSchema, composition.apiSdl);
  if (output === '-') return { ...answer, raw: composition.supergraphSdl };
  writeFileSync(output, composition.supergraphSdl);
  return { ...answer, title: `${subgraphs.length} subgraphs compose: ${output} is written.` };
}

function isAbout({ coordinate }: CompositionHint, types: readonly string[]): boolean {
  return types.includes(coordinate?.split('.')[0] ?? '');
}
