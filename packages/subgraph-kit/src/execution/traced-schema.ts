import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { OperationTrace } from './operation-trace';

type Resolver = GraphQLFieldResolver<unknown, object>;

/** By the context of the operation that is traced. */
const traces = new WeakMap<object, OperationTrace>();
const traced = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** The same schema with a watch at each field. A copy: operations that nobody traces pay nothing for it. */
export function tracedSchemaOf(schema: GraphQLSchema): GraphQLSchema {
  let copy = traced.get(schema);
  if (!copy) {
    copy = mapSchema(schema, {
      [MapperKind.OBJECT_FIELD]: (field) => ({
        ...field,
        resolve: watched((field.resolve ?? defaultFieldResolver) as Resolver),
      }),
    });
    traced.set(schema, copy);
  }
  return copy;
}

/** Begins the trace of the operation that is executed in a context. */
export function traceIn(context: object): OperationTrace {
  const trace = new OperationTrace();
  traces.set(context, trace);
  return trace;
}

function watched(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const end = traces.get(context)?.begin(info);
    try {
      const value = resolve(source, args, context, info);
      if (!(value instanceof Promise)) end?.();
      else if (end) value.then(end, end);
      return value;
    } catch (error) {
      end?.();
      throw error;
    }
  };
}
