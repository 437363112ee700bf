import { notComposed, type Composition, type CompositionProblem } from '../compose/composition';
import { compose } from '../compose/compose';
import { syntaxProblem } from '../compose/source-problems';
import { diffSchemas } from '../diff/diff-schemas';
import type { LintFinding } from '../lint/finding';
import { affectedOperations } from '../operations/affected-operations';
import { changedSupergraph, unknownSubgraphs } from './changed-supergraph';
import type { Examination, ExamineInput } from './examination';

/** Composition, differences, lint and operations of what changed. About two seconds of processor. */
export async function examine(input: ExamineInput): Promise<Examination> {
  const composed = await composedAfter(input);
  const notes: string[] = [];
  const known = {
    subgraph: [input.changed]
      .flat()
      .map(({ name }) => name)
      .join(', '),
    composer: input.composer,
    hints: composed.hints,
    lint: await linted(input),
    notes,
  };
  if (composed.errors) return { ...known, errors: composed.errors, changes: [], affectedOperations: [] };
  const before = await presentApi(input, notes);
  if (before === null) return { ...known, errors: [], changes: [], affectedOperations: [] };
  const changes = await diffSchemas(before, composed.apiSdl);
  const affected = affectedOperations(input.operations, before, composed.apiSdl, changes);
  return { ...known, errors: [], changes, affectedOperations: affected };
}

function composedAfter({ supergraph, composer, ...input }: ExamineInput): Promise<Composition> {
  const changed = [input.changed].flat();
  const unknown = unknownSubgraphs(supergraph, changed).map((name): CompositionProblem => ({
    code: 'UNKNOWN_SUBGRAPH',
    message: `There is no subgraph named ${name}.`,
    subgraph: name,
    line: null,
    column: null,
  }));
  if (unknown.length > 0) return Promise.resolve(notComposed(unknown));
  return compose(changedSupergraph(supergraph, changed), composer);
}

/** @returns null when there is nothing to compare with, and says so */
async function presentApi(
  { supergraph, composer, apiSdl }: ExamineInput,
  notes: string[],
): Promise<string | null> {
  if (apiSdl != null) return apiSdl;
  if (supergraph.length === 0) {
    notes.push('There was no subgraph before: there is nothing to compare with.');
    return null;
  }
  const present = await compose(supergraph, composer, { trusted: true });
  if (present.errors) {
    notes.push(
      `The present supergraph does not compose, so nothing was compared with it: ${present.errors[0]!.message}`,
    );
  }
  return present.apiSdl;
}

async function linted({ supergraph, lintRules, ...input }: ExamineInput): Promise<LintFinding[]> {
  const changed = [input.changed].flat();
  // Loaded when needed: ESLint costs a third of a second.
  const { lint } = await import('../lint/lint.ts');
  const parses = (subgraph: { readonly name: string; readonly sdl: string }): boolean =>
    syntaxProblem(subgraph).length === 0;
  const after = changedSupergraph(supergraph, changed).filter(parses);
  return changed.flatMap(({ name, file = `${name}.graphql` }) => {
    const subgraph = after.find((one) => one.name === name);
    if (!subgraph) return [];
    const before = supergraph.find((one) => one.name === name);
    return lint({
      sdl: subgraph.sdl,
      file,
      rules: lintRules,
      others: after.filter((one) => one !== subgraph).map(({ sdl }) => sdl),
      before: before && parses(before) ? before.sdl : null,
    });
  });
}
