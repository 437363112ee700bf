import { examine } from '../../check/examine';
import { compose } from '../../compose/compose';
import type { CompositionProblem } from '../../compose/composition';
import type { SubgraphSource } from '../../compose/subgraph-source';
import { diffSchemas } from '../../diff/diff-schemas';
import type { SchemaChange } from '../../diff/schema-change';

/** Plain data in and out: these run in a thread of their own. */
export interface ComposeInput {
  /** Tried in this order; the first that composes is taken. */
  readonly candidates: readonly (readonly SubgraphSource[])[];
  /** The public schema that stands, to compare with. */
  readonly before: string | null;
}

export interface ComposeOutput {
  /** Which candidate composes; null when none does. */
  readonly chosen: number | null;
  readonly supergraphSdl: string | null;
  readonly apiSdl: string | null;
  /** Why the first candidate does not compose. */
  readonly problems: readonly CompositionProblem[];
  readonly changes: readonly SchemaChange[];
}

async function composeFirst({ candidates, before }: ComposeInput): Promise<ComposeOutput> {
  let problems: readonly CompositionProblem[] = [];
  for (const [chosen, candidate] of candidates.entries()) {
    const { errors, supergraphSdl, apiSdl } = await compose(candidate);
    if (errors) {
      if (chosen === 0) problems = errors;
      continue;
    }
    const changes = before === null ? [] : await diffSchemas(before, apiSdl);
    return { chosen, supergraphSdl, apiSdl, problems, changes };
  }
  return { chosen: null, supergraphSdl: null, apiSdl: null, problems, changes: [] };
}

/** The public schema of a supergraph that came ready-made. */
async function publicSchema(supergraphSdl: string): Promise<string> {
  const { Supergraph } = await import('@apollo/federation-internals');
  const { printSchema } = await import('graphql');
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  return printSchema(supergraph.schema.toAPISchema().toGraphQLJSSchema()) + '\n';
}

function differences({ before, after }: { before: string; after: string }): Promise<SchemaChange[]> {
  return diffSchemas(before, after);
}

export const JOBS = { composeFirst, examine, publicSchema, differences };

export type Jobs = typeof JOBS;
