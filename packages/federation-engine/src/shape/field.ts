import { isObjectType, typenameFieldName, type FieldSelection } from '@apollo/federation-internals';
import type { Data, Variables } from '../transport';
import { INVALID, type Complete, type Introspect } from './outcome';
import type { SelectedField } from './selected-fields';

type Special = (input: Data, variables: Variables) => unknown;

interface Field {
  readonly name: string;
  readonly selection: FieldSelection;
  /** Every object inherits something of this name, which is not data. */
  readonly isInherited: boolean;
}

/** A field of the answer: its value comes from the data, or from the engine itself. */
export type ShapedField =
  | (Field & { readonly complete: Complete })
  | (Field & { readonly complete: undefined; readonly special: Special });

export function fieldIn(
  field: SelectedField,
  o: {
    /** Undefined for names that are no type. */
    isObject: (typename: string) => boolean | undefined;
    introspect: (selection: FieldSelection) => Introspect;
    complete: () => Complete;
  },
): ShapedField {
  const { name, first: selection } = field;
  const base = { name, selection, isInherited: name in Object.prototype };
  if (selection.element.definition.isSchemaIntrospectionField()) {
    const introspect = o.introspect(selection);
    return { ...base, complete: undefined, special: (_input, variables) => introspect(variables) };
  }
  if (selection.element.name === typenameFieldName)
    return { ...base, complete: undefined, special: typename(field, o.isObject) };
  return { ...base, complete: o.complete() };
}

/** The object's type by what the data says, otherwise by where it stands; an interface is no answer. */
function typename(
  { name, parentType }: SelectedField,
  isObject: (typename: string) => boolean | undefined,
): Special {
  const expected = isObjectType(parentType) ? parentType.name : INVALID;
  return (input) => {
    const own = Object.hasOwn(input, name) ? input[name] : undefined;
    const said = own ?? input[typenameFieldName];
    const known = typeof said === 'string' ? isObject(said) : undefined;
    if (known === undefined) return expected;
    return known ? said : INVALID;
  };
}
