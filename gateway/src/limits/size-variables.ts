import { visit, type DocumentNode } from 'graphql';

/** Variables that stand in a `first` or `last` argument: the only ones that the cost of an operation depends on. */
export function sizeVariablesOf(document: DocumentNode): string[] {
  const found = new Set<string>();
  visit(document, {
    Argument(argument) {
      if (argument.name.value !== 'first' && argument.name.value !== 'last') return false;
      return undefined;
    },
    // Elsewhere than in an argument that was let through, a variable is only defined.
    VariableDefinition: () => false,
    Variable(variable) {
      found.add(variable.name.value);
    },
  });
  return [...found];
}
