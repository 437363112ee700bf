import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Data } from '../transport';
import { merge, set } from './merge';
import type { TypeNames } from './type-names';

/** Picks from an entity what a subgraph requires of it; null where something is missing. */
export type Represent = (entity: Data) => Data | null;

/** Adds to a representation; false when the entity lacks what is required. */
type Part = (entity: Data, representation: Data) => boolean;

export function compileRepresentation(
  selections: readonly QueryPlanSelectionNode[],
  types: TypeNames,
): Represent {
  const [only] = selections;
  // Nearly always: one fragment on the entity's type.
  if (selections.length === 1 && only?.kind === 'InlineFragment' && only.typeCondition) {
    const names = types.satisfying(only.typeCondition);
    const inside = compileRepresentation(only.selections, types);
    return (entity) => (names.has(entity['__typename'] as string) ? inside(entity) : null);
  }
  const parts = selections.map((selection) => compilePart(selection, types));
  return (entity) => {
    const representation: Data = {};
    for (const part of parts) if (!part(entity, representation)) return null;
    return representation;
  };
}

function compilePart(selection: QueryPlanSelectionNode, types: TypeNames): Part {
  if (selection.kind === 'Field') {
    const name = selection.alias ?? selection.name;
    const pick = selection.selections && compileValue(compileRepresentation(selection.selections, types));
    return (entity, representation) => {
      const value = Object.hasOwn(entity, name) ? entity[name] : undefined;
      if (value === undefined) return false;
      set(representation, name, pick ? pick(value) : value);
      return true;
    };
  }
  if (!selection.typeCondition) return () => true;
  const names = types.satisfying(selection.typeCondition);
  const inside = compileRepresentation(selection.selections, types);
  return (entity, representation) => {
    const found = names.has(entity['__typename'] as string) ? inside(entity) : null;
    if (found) merge(representation, found);
    return true;
  };
}

function compileValue(represent: Represent): (value: unknown) => unknown {
  const one = (value: unknown) =>
    typeof value === 'object' && value !== null ? represent(value as Data) : null;
  return (value) => (Array.isArray(value) ? value.map(one) : one(value));
}
