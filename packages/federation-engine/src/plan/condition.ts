import type { Operation } from '@apollo/federation-internals';
import type { Variables } from '../transport';

/** The value of a variable of @skip or @include. @throws Error when it is none, as the stock executor does */
export function compileCondition(name: string, operation: Operation): (variables: Variables) => boolean {
  const usual: unknown = operation.variableDefinitions.definition(name)?.defaultValue;
  return (variables) => {
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const value = given === undefined ? usual : given;
    if (typeof value !== 'boolean')
      throw new Error(`Unexpected value ${String(value)} for variable $${name}`);
    return value;
  };
}
