import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { MeasuredOnce, type Fragments } from './fragments';
import { isIntrospection } from './introspection';

/** How many fields stand inside each other at the deepest place; `{ a { b } }` is 2. Fragments add nothing. */
export function depthOf(operation: OperationDefinitionNode, fragments: Fragments): number {
  const once = new MeasuredOnce();
  const depth = (selectionSet: SelectionSetNode | undefined): number =>
    (selectionSet?.selections ?? []).reduce((deepest, selection) => {
      if (selection.kind === Kind.FIELD) {
        return isIntrospection(selection) ? deepest : Math.max(deepest, 1 + depth(selection.selectionSet));
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return Math.max(deepest, depth(selection.selectionSet));
      const name = selection.name.value;
      return Math.max(
        deepest,
        once.of(name, () => depth(fragments.get(name)?.selectionSet)),
      );
    }, 0);
  return depth(operation.selectionSet);
}
