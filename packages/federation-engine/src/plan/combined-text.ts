import {
  Kind,
  parse,
  print,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type NameNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** Several documents of `_entities` as one. */
export interface CombinedText {
  readonly query: string;
  /** For each document the alias of its `_entities` … */
  readonly aliases: readonly string[];
  /** … and the name of the variable for its representations. */
  readonly variables: readonly string[];
}

/** Undefined when they cannot stand in one document. */
export function combineTexts(documents: readonly string[]): CombinedText | undefined {
  const parts = documents.map((text, index) => renamed(parse(text, { noLocation: true }), index));
  const operations = parts.map(({ definitions }) => definitions.find(isOperation)!);
  const [first] = operations;
  const directives = ({ directives }: OperationDefinitionNode) => (directives ?? []).map(print).join(' ');
  if (!first || operations.some((operation) => directives(operation) !== directives(first))) return undefined;
  const definitions = new Map<string, VariableDefinitionNode>();
  for (const definition of operations.flatMap(({ variableDefinitions }) => variableDefinitions ?? [])) {
    const name = definition.variable.name.value;
    const known = definitions.get(name);
    if (known && print(known) !== print(definition)) return undefined;
    definitions.set(name, definition);
  }
  const operation: OperationDefinitionNode = {
    ...first,
    variableDefinitions: [...definitions.values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  };
  const fragments = parts.flatMap(({ definitions: all }) => all.filter(isFragment));
  return {
    query: print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }),
    aliases: parts.map((_, index) => aliasOf(index)),
    variables: parts.map((_, index) => variableOf(index)),
  };
}

const aliasOf = (index: number): string => `_entities_${index}`;
const variableOf = (index: number): string => `representations_${index}`;

/** What would clash with the other documents gets a name of its own. */
function renamed(document: DocumentNode, index: number): DocumentNode {
  const suffixed = (name: NameNode): NameNode => ({ ...name, value: `${name.value}_${index}` });
  return visit(document, {
    Variable: (node) =>
      node.name.value === 'representations'
        ? { ...node, name: { ...node.name, value: variableOf(index) } }
        : undefined,
    FragmentSpread: (node) => ({ ...node, name: suffixed(node.name) }),
    FragmentDefinition: { leave: (node) => ({ ...node, name: suffixed(node.name) }) },
    Field: {
      leave: (node) =>
        node.name.value === '_entities'
          ? { ...node, alias: { kind: Kind.NAME as const, value: aliasOf(index) } }
          : undefined,
    },
  });
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}
