import { isCustomScalarType, isEnumType, type Schema, type Type } from '@apollo/federation-internals';

const INTEGER = /^-?\d+$/;

/** Whether a value may stand where a scalar or an enum value is promised. */
export type IsLeaf = (value: unknown) => boolean;

export function compileLeaf(type: Type, schema: Schema): IsLeaf {
  if (isEnumType(type)) {
    const values = new Set(type.values.map(({ name }) => name));
    return (value) => typeof value === 'string' && values.has(value);
  }
  if (isCustomScalarType(type)) return () => true;
  switch (type) {
    case schema.booleanType():
      return (value) => typeof value === 'boolean';
    case schema.intType():
      return isInteger;
    case schema.floatType():
      return (value) => typeof value === 'number' && Number.isFinite(value);
    case schema.idType():
      return (value) => typeof value === 'string' || isInteger(value);
    default:
      return (value) => typeof value === 'string';
  }
}

/** As text it must be digits: 1e21 is not. */
function isInteger(value: unknown): boolean {
  if (Number.isSafeInteger(value)) return true;
  return typeof value === 'number' && Number.isFinite(value) && INTEGER.test(String(value));
}
