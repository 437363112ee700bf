import {
  getVariableValues,
  typeFromAST,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import type { Variables } from '../transport';
import { FineValues } from './fine-values';

/**
 * Compiles the check of an operation's variables. Subgraphs coerce for themselves, so only a verdict is needed: values
 * that are plainly right pass at once, and for all others graphql-js decides and words the errors.
 * @returns the errors to answer with, or undefined
 */
export function compileVariableCheck(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (variables: Variables) => readonly GraphQLError[] | undefined {
  if (definitions.length === 0) return () => undefined;
  const fine = fineValuesOf(schema);
  const checks = definitions.map(({ variable, type, defaultValue }) => {
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType;
    const check = fine.check(inputType);
    const isOptional = defaultValue !== undefined;
    return { name: variable.name.value, check, isOptional: isOptional || fine.isNullable(inputType) };
  });
  return (variables) => {
    const areFine = checks.every(({ name, check, isOptional }) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      return value === undefined ? isOptional && !Object.hasOwn(variables, name) : check(value);
    });
    return areFine ? undefined : getVariableValues(schema, definitions, variables).errors;
  };
}

const known = new WeakMap<GraphQLSchema, FineValues>();

/** Operations of one schema use the same few input types. */
function fineValuesOf(schema: GraphQLSchema): FineValues {
  let fine = known.get(schema);
  if (fine === undefined) known.set(schema, (fine = new FineValues()));
  return fine;
}
