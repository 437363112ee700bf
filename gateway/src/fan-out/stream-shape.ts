import { Kind, print, type GraphQLSchema } from 'graphql';
import type { EngineOperation } from '../engine/engine';
import type { PreparedOperation } from '../operation/prepare';
import { keyedLists, type KeyedList } from './latest-by';
import { isPublicSelection } from './public-selection';
import { resumeArgument, toResumable, type Resumable } from './resume-rewrite';
import type { SchemaMarks } from './schema-marks';
import { stableJson } from './stable-json';

type Variables = Readonly<Record<string, unknown>>;

/** What of a resumable stream is asked at every event. */
export interface Resume {
  /** The response name of the subscribed field, and of the cursor in it. */
  readonly field: string;
  readonly cursor: string;
  readonly isHidden: boolean;
  /** See {@link keyedLists}. */
  readonly lists: readonly KeyedList[] | undefined;
}

/** A subscription as the fan-out sees it, whoever sends it: found once for each document. */
export interface StreamShape {
  /** Equal for equal operations, however they are written. */
  readonly text: string;
  /** Everybody gets the same events. */
  readonly isPublic: boolean;
  /** Takes a cursor in a way that cannot be followed: each client has an upstream of its own. */
  readonly isAlone: boolean;
  readonly resume: Resume | undefined;
  /** The cursor that a client has sent. */
  after(variables: Variables): unknown;
  /** What tells apart streams of this shape: the variables that the operation names, but for the cursor. */
  key(variables: Variables): string;
  /** The operation to begin after a cursor, or now. */
  operation(variables: Variables, after: string | undefined): EngineOperation;
}

export function shapeOf(prepared: PreparedOperation, schema: GraphQLSchema, marks: SchemaMarks): StreamShape {
  const { document, definition, source, operationName } = prepared;
  const resumable = toResumable(document, definition, schema, marks);
  const isPublic = isPublicSelection(document, schema, marks);
  const names =
    resumable?.variables ?? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const text = `${operationName ?? ''}\n${print(resumable?.document ?? document)}`;
  const pick = (variables: Variables) =>
    Object.fromEntries(names.filter((name) => name in variables).map((name) => [name, variables[name]]));
  if (!resumable) {
    return {
      text,
      isPublic,
      isAlone: takesCursor(prepared, schema, marks),
      resume: undefined,
      after: () => undefined,
      key: (variables) => stableJson(pick(variables)),
      operation: (variables) => ({ source, document, operationName, variables: pick(variables) }),
    };
  }
  const sent = resumable.isRewritten ? print(resumable.document) : source;
  const { variable } = resumable;
  return {
    text,
    isPublic,
    isAlone: false,
    resume: resumeOf(resumable, marks),
    after: resumable.after,
    key: (variables) => stableJson({ ...pick(variables), [variable]: undefined }),
    operation: (variables, after) => ({
      source: sent,
      document: resumable.document,
      operationName,
      variables: { ...pick(variables), [variable]: after ?? null },
    }),
  };
}

function resumeOf({ document, event, type, cursor, isHidden }: Resumable, marks: SchemaMarks): Resume {
  return {
    field: (event.alias ?? event.name).value,
    cursor,
    isHidden,
    lists: keyedLists(event, type, cursor, { document, marks }),
  };
}

/** Also where the field stands in a fragment: in doubt it does. */
function takesCursor({ definition }: PreparedOperation, schema: GraphQLSchema, marks: SchemaMarks): boolean {
  const [selection] = definition.selectionSet.selections;
  if (selection?.kind !== Kind.FIELD) return true;
  return resumeArgument(selection.name.value, schema, marks) !== undefined;
}
