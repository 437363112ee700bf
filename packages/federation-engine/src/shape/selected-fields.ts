import {
  isSubtype,
  Variable,
  type CompositeType,
  type FieldSelection,
  type Operation,
  type Schema,
  type Selection,
  type SelectionSet,
} from '@apollo/federation-internals';

type Element = Selection['element'];

/** Values of the variables that @skip and @include of an operation use. */
export type Conditions = ReadonlyMap<string, boolean>;

/** A field of the answer: several selections of one response name are one field. */
export interface SelectedField {
  readonly name: string;
  readonly first: FieldSelection;
  readonly selectionSets: SelectionSet[];
  /** The type in whose selection the field stands. */
  readonly parentType: CompositeType;
}

/**
 * The fields that selection sets ask of an object, in the order of the answer.
 * @param typename the object's own type, where the data says it
 */
export function selectedFields(
  selectionSets: readonly SelectionSet[],
  o: { schema: Schema; conditions: Conditions; typename: string | undefined; parentType: CompositeType },
): SelectedField[] {
  const fields = new Map<string, SelectedField>();
  const type = o.typename === undefined ? undefined : o.schema.type(o.typename);

  const add = (selectionSet: SelectionSet, parentType: CompositeType): void => {
    for (const selection of selectionSet.selections()) {
      if (isLeftOut(selection.element, o.schema, o.conditions)) continue;
      if (selection.kind === 'FieldSelection') {
        const name = selection.element.responseName();
        const known = fields.get(name);
        const inside = selection.selectionSet ? [selection.selectionSet] : [];
        if (known) known.selectionSets.push(...inside);
        else fields.set(name, { name, first: selection, selectionSets: inside, parentType });
        continue;
      }
      const condition = selection.element.typeCondition;
      if (condition && !isSubtype(condition, type ?? parentType)) continue;
      add(selection.selectionSet, condition ?? parentType);
    }
  };
  for (const selectionSet of selectionSets) add(selectionSet, o.parentType);
  return [...fields.values()];
}

/** Names of the variables that decide what is selected, each once. */
export function conditionVariables(operation: Operation): string[] {
  const names = new Set<string>();
  const look = (selectionSet: SelectionSet): void => {
    for (const { element, selectionSet: inside } of selectionSet.selections()) {
      for (const { value } of conditionsOf(element, operation.schema()))
        if (value instanceof Variable) names.add(value.name);
      if (inside) look(inside);
    }
  };
  look(operation.selectionSet);
  return [...names];
}

function isLeftOut(element: Element, schema: Schema, conditions: Conditions): boolean {
  return conditionsOf(element, schema).some(
    ({ value, keeps }) => (value instanceof Variable ? conditions.get(value.name)! : value) !== keeps,
  );
}

/** The values of @skip and @include of a selection, and whether it is kept when they are true. */
function conditionsOf(
  element: Element,
  schema: Schema,
): { readonly value: boolean | Variable; readonly keeps: boolean }[] {
  const [skip] = element.appliedDirectivesOf(schema.skipDirective());
  const [include] = element.appliedDirectivesOf(schema.includeDirective());
  return [
    ...(skip ? [{ value: skip.arguments().if, keeps: false }] : []),
    ...(include ? [{ value: include.arguments().if, keeps: true }] : []),
  ];
}
