import { Kind, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { MeasuredOnce, type Fragments } from './fragments';

/** Fields with an alias, each counted as often as fragments repeat it. */
export function aliasesOf(operation: OperationDefinitionNode, fragments: Fragments): number {
  return total(operation, fragments, (field) => (field.alias === undefined ? 0 : 1));
}

/** Fields with every fragment written out: what an executor would have to walk through. */
export function recursiveSelectionsOf(operation: OperationDefinitionNode, fragments: Fragments): number {
  return total(operation, fragments, () => 1);
}

function total(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  weight: (field: FieldNode) => number,
): number {
  const once = new MeasuredOnce();
  const sum = (selectionSet: SelectionSetNode | undefined): number =>
    (selectionSet?.selections ?? []).reduce((before, selection) => {
      if (selection.kind === Kind.FIELD) return before + weight(selection) + sum(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return before + sum(selection.selectionSet);
      const name = selection.name.value;
      return before + once.of(name, () => sum(fragments.get(name)?.selectionSet));
    }, 0);
  return sum(operation.selectionSet);
}
