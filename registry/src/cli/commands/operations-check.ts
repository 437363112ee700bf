import {
  buildSchema,
  GraphQLError,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
  type GraphQLSchema,
} from 'graphql';
import { count } from '../../check/summary';
import { compose } from '../../compose/compose';
import { loadSupergraph } from '../../config/load-supergraph';
import { readText } from '../../config/read-text';
import { UsageError } from '../../config/usage-error';
import { apiSdlOf } from '../../diff/api-sdl';
import type { Annotation, Answer, Item } from '../../format/answer';
import { readOperationFiles, type FileOperation } from '../../operations/operation-files';
import type { Context } from '../context';

interface Finding {
  readonly operation: string;
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Whether a schema takes these operations: that of supergraph.yaml, or of a file. */
export async function operationsCheck(
  context: Context,
  paths: readonly string[],
  { schema }: { readonly schema?: string },
): Promise<Answer> {
  const asked = paths.length > 0 ? paths : (await context.project()).operations;
  if (asked.length === 0) throw new UsageError('Name the files or folders of the operations.');
  const { operations, faults } = readOperationFiles(asked);
  const api = buildSchema(await apiOf(context, schema));
  const findings: Finding[] = [
    ...faults.map((fault): Finding => ({ operation: fault.file, severity: 'error', ...fault })),
    ...operations.flatMap((operation) => findingsOf(operation, api)),
  ];
  return answerOf(findings, operations.length);
}

async function apiOf(
  { options: { config }, composer }: Context,
  schema: string | undefined,
): Promise<string> {
  if (schema !== undefined) return apiSdlOf(readText(schema), schema);
  const composition = await compose(await loadSupergraph(config), composer);
  if (composition.errors) {
    throw new UsageError(`${config} does not compose: ${composition.errors[0]!.message}`);
  }
  return composition.apiSdl;
}

function findingsOf({ name, document, origin, line }: FileOperation, api: GraphQLSchema): Finding[] {
  const place = { operation: name, file: origin, line, column: null };
  try {
    const parsed = parse(document, { noLocation: true });
    const warnings = validate(api, parsed, [NoDeprecatedCustomRule]);
    return [
      ...validate(api, parsed, specifiedRules).map(({ message }): Finding => ({
        ...place,
        severity: 'error',
        message,
      })),
      ...warnings.map(({ message }): Finding => ({ ...place, severity: 'warning', message })),
    ];
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [{ ...place, severity: 'error', message: error.message }];
  }
}

function answerOf(findings: readonly Finding[], operations: number): Answer {
  const refused = new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ operation, file }) => `${file} ${operation}`),
  );
  const passed = refused.size === 0;
  const items = findings.map(({ severity, file, line, column, operation, message }): Item => {
    const place = column === null ? `${file}:${line}` : `${file}:${line}:${column}`;
    return { mark: severity === 'error' ? 'fault' : 'warning', text: `${place}: ${operation}: ${message}` };
  });
  return {
    passed,
    title: passed
      ? `The schema takes ${count(operations, 'operation')}.`
      : `The schema refuses ${count(refused.size, 'operation')}.`,
    sections: items.length > 0 ? [{ heading: 'Operations', items }] : [],
    annotations: findings.map(({ severity, message, operation, file, line, column }): Annotation => {
      return { level: severity, title: operation, message, file, line, column };
    }),
    data: { passed, operations, findings },
  };
}
