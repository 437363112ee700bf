import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

/** Whether a value is certainly right; false when graphql-js must look at it. */
export type IsFine = (value: unknown) => boolean;

const LARGEST_INT = 2_147_483_647;

const SCALARS: Readonly<Record<string, IsFine>> = {
  [GraphQLInt.name]: isInt,
  [GraphQLFloat.name]: (value) => typeof value === 'number' && Number.isFinite(value),
  [GraphQLString.name]: (value) => typeof value === 'string',
  [GraphQLBoolean.name]: (value) => typeof value === 'boolean',
  [GraphQLID.name]: (value) => typeof value === 'string' || Number.isSafeInteger(value),
};

/** Quick checks of input values, one for each type of a schema. */
export class FineValues {
  /** Input objects hold themselves now and then. */
  readonly #objects = new Map<GraphQLInputObjectType, IsFine>();

  check(type: GraphQLInputType): IsFine {
    if (isNonNullType(type)) {
      const inner = this.#nonNull(type.ofType);
      return (value) => value !== null && inner(value);
    }
    const inner = this.#nonNull(type);
    return (value) => value === null || inner(value);
  }

  isNullable(type: GraphQLInputType): boolean {
    return !isNonNullType(type);
  }

  #nonNull(type: GraphQLInputType): IsFine {
    if (isListType(type)) {
      const item = this.check(type.ofType);
      return (value) => Array.isArray(value) && value.every(item);
    }
    if (isInputObjectType(type)) return this.#object(type);
    if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
    // A custom scalar's own parsing is only its subgraph's.
    return SCALARS[(type as { name: string }).name] ?? (() => true);
  }

  #object(type: GraphQLInputObjectType): IsFine {
    const known = this.#objects.get(type);
    if (known) return known;
    let fields: ReadonlyMap<string, IsFine> = new Map();
    let required: readonly string[] = [];
    const isFine: IsFine = (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || type.isOneOf) return false;
      const object = value as Record<string, unknown>;
      for (const name of Object.keys(object)) if (!fields.get(name)?.(object[name])) return false;
      return required.every((name) => Object.hasOwn(object, name));
    };
    this.#objects.set(type, isFine);
    const all = Object.values(type.getFields());
    fields = new Map(all.map((field) => [field.name, this.check(field.type)]));
    required = all.filter(isRequiredInputField).map(({ name }) => name);
    return isFine;
  }
}

function isInt(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) <= LARGEST_INT;
}
