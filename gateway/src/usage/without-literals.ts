import { Kind, visit, type DocumentNode } from 'graphql';

/** The document without what was written into it: a client that writes values into its text may write a patient's. */
export function withoutLiterals(document: DocumentNode): DocumentNode {
  return visit(document, {
    StringValue: () => ({ kind: Kind.STRING, value: '' }),
    IntValue: () => ({ kind: Kind.INT, value: '0' }),
    FloatValue: () => ({ kind: Kind.FLOAT, value: '0' }),
    ListValue: () => ({ kind: Kind.LIST, values: [] }),
  });
}
