import {
  getNamedType,
  isObjectType,
  Kind,
  parseType,
  valueFromASTUntyped,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
  type ValueNode,
} from 'graphql';
import { RESUME_CURSOR, type SchemaMarks } from './schema-marks';
import { plainFields, responseName } from './selections';

type Variables = Readonly<Record<string, unknown>>;

/** How a subscription is begun after a cursor, and where its events carry the next one. */
export interface Resumable {
  readonly document: DocumentNode;
  /** Names of the variables of the operation in that document. */
  readonly variables: readonly string[];
  /** Other than the client's: its cursor was no variable of its own, or it did not ask for the next one. */
  readonly isRewritten: boolean;
  readonly event: FieldNode;
  readonly type: GraphQLObjectType;
  readonly variable: string;
  /** The cursor that a client has sent. */
  readonly after: (variables: Variables) => unknown;
  readonly cursor: string;
  /** The client did not ask for the cursor, and is not sent it. */
  readonly isHidden: boolean;
}

/** Names that no client uses by accident. */
const OWN_VARIABLE = 'goldenHourAfter';
const OWN_ALIAS = 'goldenHourCursor';

/** The name of the argument that takes the cursor; undefined where a subscription has none. */
export function resumeArgument(field: string, schema: GraphQLSchema, marks: SchemaMarks): string | undefined {
  const type = schema.getSubscriptionType();
  return type
    ?.getFields()
    [field]?.args.find(({ name }) => marks.has(`${type.name}.${field}(${name}:)`, RESUME_CURSOR))?.name;
}

/**
 * Makes the cursor a variable of its own and the next one a field of every event, so that equal subscriptions are one
 * upstream wherever each of them begins.
 * @returns undefined where that cannot be done
 */
export function toResumable(
  document: DocumentNode,
  definition: OperationDefinitionNode,
  schema: GraphQLSchema,
  marks: SchemaMarks,
): Resumable | undefined {
  const event = definition.selectionSet.selections[0];
  if (event?.kind !== Kind.FIELD || (event.directives?.length ?? 0) > 0) return undefined;
  const field = schema.getSubscriptionType()?.getFields()[event.name.value];
  const type = field && getNamedType(field.type);
  const argument = resumeArgument(event.name.value, schema, marks);
  if (!field || !isObjectType(type) || argument === undefined) return undefined;
  const carrier = Object.keys(type.getFields()).find((name) =>
    marks.has(`${type.name}.${name}`, RESUME_CURSOR),
  );
  if (carrier === undefined) return undefined;
  const selected = plainFields(event.selectionSet, document).find(({ name }) => name.value === carrier);
  const given = event.arguments?.find(({ name }) => name.value === argument)?.value;
  const own = given?.kind === Kind.VARIABLE ? ownVariable(given.name.value, document, definition) : undefined;
  const isHidden = selected === undefined;
  const after = cursorGiven(given, definition);
  const cursor = selected ? responseName(selected) : OWN_ALIAS;
  if (own !== undefined && !isHidden)
    return {
      document,
      variables: names(definition),
      isRewritten: false,
      event,
      type,
      variable: own,
      after,
      cursor,
      isHidden,
    };
  const argumentType = parseType(String(field.args.find(({ name }) => name === argument)!.type));
  const rewritten = rewrite(document, definition, event, {
    carrier: isHidden ? carrier : undefined,
    ...(own === undefined && { argument, argumentType, given }),
  });
  return {
    document: rewritten.document,
    variables: names(rewritten.definition),
    isRewritten: true,
    event,
    type,
    variable: own ?? OWN_VARIABLE,
    after,
    cursor,
    isHidden,
  };
}

/** The variable, where it is used there alone and may be null. */
function ownVariable(
  name: string,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): string | undefined {
  const declared = variableDefinitions.find(({ variable }) => variable.name.value === name);
  if (!declared || declared.type.kind === Kind.NON_NULL_TYPE || declared.defaultValue) return undefined;
  return uses(name, document) === 1 ? name : undefined;
}

function uses(variable: string, document: DocumentNode): number {
  let count = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable({ name }) {
      if (name.value === variable) count += 1;
    },
  });
  return count;
}

function cursorGiven(
  given: ValueNode | undefined,
  { variableDefinitions = [] }: OperationDefinitionNode,
): Resumable['after'] {
  if (given === undefined) return () => undefined;
  if (given.kind !== Kind.VARIABLE) return () => valueFromASTUntyped(given);
  const name = given.name.value;
  const fallback = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return (variables) =>
    variables[name] === undefined && fallback ? valueFromASTUntyped(fallback) : variables[name];
}

function rewrite(
  document: DocumentNode,
  definition: OperationDefinitionNode,
  event: FieldNode,
  o: {
    carrier: string | undefined;
    argument?: string;
    argumentType?: TypeNode;
    given?: ValueNode | undefined;
  },
): { document: DocumentNode; definition: OperationDefinitionNode } {
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const variable = { kind: Kind.VARIABLE, name: name(OWN_VARIABLE) } as const;
  let field = event;
  let definitions = definition.variableDefinitions ?? [];
  if (o.argument !== undefined && o.argumentType) {
    const argument: ArgumentNode = { kind: Kind.ARGUMENT, name: name(o.argument), value: variable };
    const others = (event.arguments ?? []).filter((other) => other.name.value !== o.argument);
    field = { ...field, arguments: [...others, argument] };
    const { given } = o;
    const isFree = given?.kind === Kind.VARIABLE && uses(given.name.value, document) === 1;
    definitions = [
      ...definitions.filter((known) => !isFree || known.variable.name.value !== given.name.value),
      { kind: Kind.VARIABLE_DEFINITION, variable, type: o.argumentType },
    ];
  }
  if (o.carrier !== undefined) {
    const carrier: FieldNode = { kind: Kind.FIELD, alias: name(OWN_ALIAS), name: name(o.carrier) };
    const selectionSet = field.selectionSet!;
    field = {
      ...field,
      selectionSet: { ...selectionSet, selections: [...selectionSet.selections, carrier] },
    };
  }
  const changed: OperationDefinitionNode = {
    ...definition,
    variableDefinitions: definitions,
    selectionSet: { ...definition.selectionSet, selections: [field] },
  };
  const replaced = document.definitions.map((known) => (known === definition ? changed : known));
  return { document: { ...document, definitions: replaced }, definition: changed };
}

function names({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions.map(({ variable }) => variable.name.value);
}
