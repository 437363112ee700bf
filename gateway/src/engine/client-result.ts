import { randomUUID } from 'node:crypto';
import { AppError, isKnownCode, type Logger } from '@goldenhour/service-kit';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { EngineOperation } from './engine';

type Path = readonly (string | number)[];

/**
 * Makes the result of @apollo/gateway's executor one for clients: paths end where the client's selection ends (a plan
 * also fetches keys that nobody asked for), equal errors stand once, names of services are gone, and a null where the
 * schema promises a value is an error instead of a note in `extensions`.
 */
export function clientResult(
  result: ExecutionResult,
  operation: EngineOperation,
  log: Logger,
): ExecutionResult {
  const unfulfilled = brokenPromises(result.extensions?.['valueCompletion'], log);
  const errors = [...(result.errors ?? []).map((error) => cleaned(error, operation)), ...unfulfilled];
  const data = result.data === undefined ? {} : { data: result.data };
  return errors.length === 0 ? data : { errors: distinct(errors), ...data };
}

/** The executor's note of nulls where the schema promises a value, which only a defect of a subgraph can cause. */
function brokenPromises(note: unknown, log: Logger): GraphQLError[] {
  if (!Array.isArray(note) || note.length === 0) return [];
  const incidentId = randomUUID();
  log.error({ incidentId, broken: note.map(String) }, 'a subgraph broke the promise of a non-null field');
  const error = new AppError('INTERNAL_SERVER_ERROR', undefined, { incidentId });
  return note.map(({ path }: GraphQLError) => coded(error, path));
}

function cleaned(error: GraphQLError, operation: EngineOperation): GraphQLError {
  const path = error.path && pathInOperation(error.path, operation);
  return isKnownCode(error.extensions['code']) ? coded(error, path) : error;
}

/** Drops the wrapped original, which masking would have to distrust, and the name of the service. */
function coded(error: GraphQLError, path: Path | undefined): GraphQLError {
  const extensions = Object.fromEntries(
    Object.entries(error.extensions).filter(([name]) => name !== 'serviceName'),
  );
  return new GraphQLError(error.message, { ...(path && { path }), extensions });
}

function distinct(errors: readonly GraphQLError[]): GraphQLError[] {
  const seen = new Set<string>();
  return errors.filter(({ path, message, extensions }) => {
    const key = JSON.stringify([path, message, extensions['code']]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The longest beginning of a path that the operation selects. */
function pathInOperation(path: Path, { document, operationName }: EngineOperation): Path {
  const operation = document.definitions.find(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName === undefined || definition.name?.value === operationName),
  );
  let level = operation?.kind === Kind.OPERATION_DEFINITION ? [operation.selectionSet] : [];
  const end = path.findIndex((segment) => {
    if (typeof segment === 'number') return false;
    const next = level.flatMap((selectionSet) => selectionsNamed(selectionSet, segment, document));
    level = next.flatMap((found) => found.selectionSet ?? []);
    return next.length === 0;
  });
  return end === -1 ? path : path.slice(0, end);
}

function selectionsNamed(
  selectionSet: SelectionSetNode,
  responseName: string,
  document: DocumentNode,
): { selectionSet?: SelectionSetNode | undefined }[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      return (selection.alias ?? selection.name).value === responseName
        ? [{ selectionSet: selection.selectionSet }]
        : [];
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (definition): definition is FragmentDefinitionNode =>
              definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
          );
    return fragment ? selectionsNamed(fragment.selectionSet, responseName, document) : [];
  });
}
