import {
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { PUBLIC, VIEWER, type SchemaMarks } from './schema-marks';

/**
 * Whether everybody gets the same events of a subscription: everyone may start it, and no selected field asks who reads
 * it. All of the document counts, also what another operation in it selects: in doubt a stream is not shared.
 */
export function isPublicSelection(
  document: DocumentNode,
  schema: GraphQLSchema,
  marks: SchemaMarks,
): boolean {
  const root = schema.getSubscriptionType();
  const types = new TypeInfo(schema);
  let isPublic = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name: { value: field } }) {
        const parent = types.getParentType();
        if (!parent || field === '__typename') return;
        if (parent === root) {
          isPublic &&= marks.has(`${parent.name}.${field}`, PUBLIC);
          return;
        }
        const owners = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
        for (const { name } of owners)
          isPublic &&= !marks.has(name, VIEWER) && !marks.has(`${name}.${field}`, VIEWER);
      },
    }),
  );
  return isPublic;
}
