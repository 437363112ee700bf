import { notComposed, type Composition } from '../compose/composition';
import { compose } from '../compose/compose';
import { syntaxProblem } from '../compose/source-problems';
import type { SubgraphSource } from '../compose/subgraph-source';
import { diffSchemas } from '../diff/diff-schemas';
import type { LintFinding } from '../lint/finding';
import { affectedOperations } from '../operations/affected-operations';
import type { ChangedSubgraph, Examination, ExamineInput } from './examination';

/** Composition, differences, lint and operations of one changed subgraph. About two seconds of processor. */
export async function examine(input: ExamineInput): Promise<Examination> {
  const { supergraph, changed, composer } = input;
  const after = changedSupergraph(supergraph, changed);
  const composed = after === null ? unknownSubgraph(changed.name) : await compose(after, composer);
  const notes: string[] = [];
  const known = { subgraph: changed.name, composer, hints: composed.hints, lint: await linted(input) };
  if (composed.errors) {
    return { ...known, errors: composed.errors, changes: [], affectedOperations: [], notes };
  }
  const before = await presentApi(input, notes);
  const changes = before === null ? [] : await diffSchemas(before, composed.apiSdl);
  const affected =
    before === null ? [] : affectedOperations(input.operations, before, composed.apiSdl, changes);
  return { ...known, errors: [], changes, affectedOperations: affected, notes };
}

/** @returns null when a subgraph is taken out that is not there */
export function changedSupergraph(
  supergraph: readonly SubgraphSource[],
  { name, sdl, url }: ChangedSubgraph,
): SubgraphSource[] | null {
  const present = supergraph.find((subgraph) => subgraph.name === name);
  if (sdl === null) return present ? supergraph.filter((subgraph) => subgraph !== present) : null;
  const changed = { name, sdl, url: url ?? present?.url ?? '' };
  if (!present) return [...supergraph, changed];
  return supergraph.map((subgraph) => (subgraph === present ? changed : subgraph));
}

function unknownSubgraph(name: string): Composition {
  const message = `There is no subgraph named ${name}.`;
  return notComposed([{ code: 'UNKNOWN_SUBGRAPH', message, subgraph: name, line: null, column: null }]);
}

/** @returns null when there is nothing to compare with, and says so */
async function presentApi(
  { supergraph, composer, apiSdl }: ExamineInput,
  notes: string[],
): Promise<string | null> {
  if (apiSdl != null) return apiSdl;
  if (supergraph.length === 0) {
    notes.push('This is the first subgraph: there is nothing to compare it with.');
    return null;
  }
  const present = await compose(supergraph, composer);
  if (present.errors) {
    notes.push(
      `The present supergraph does not compose, so nothing was compared with it: ${present.errors[0]!.message}`,
    );
  }
  return present.apiSdl;
}

async function linted({ supergraph, changed, lintRules }: ExamineInput): Promise<readonly LintFinding[]> {
  const { name, sdl, file = `${name}.graphql` } = changed;
  if (sdl === null || syntaxProblem({ name, sdl }).length > 0) return [];
  const { lint } = await import('../lint/lint.ts');
  const parseable = supergraph.filter((subgraph) => syntaxProblem(subgraph).length === 0);
  return lint({
    sdl,
    file,
    rules: lintRules,
    others: parseable.filter((subgraph) => subgraph.name !== name).map((subgraph) => subgraph.sdl),
    before: parseable.find((subgraph) => subgraph.name === name)?.sdl ?? null,
  });
}
