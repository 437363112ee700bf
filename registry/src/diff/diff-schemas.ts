import { diff, type Change } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { askedCoordinates } from './asked-coordinates';
import type { Criticality, SchemaChange } from './schema-change';

const CRITICALITY: Readonly<Record<string, Criticality>> = {
  BREAKING: 'BREAKING',
  DANGEROUS: 'DANGEROUS',
  NON_BREAKING: 'SAFE',
};
const WORST_FIRST: readonly Criticality[] = ['BREAKING', 'DANGEROUS', 'SAFE'];

/**
 * The differences of two API schemas, the worst first. Inspector's own rule about usage is not applied: it takes a
 * change at `Query.hospitals` for safe where `Query.hospital` is unused (it compares by prefix), and asks for the use of
 * arguments that are new.
 */
export async function diffSchemas(before: string, after: string): Promise<SchemaChange[]> {
  if (before === after) return [];
  const [old, present] = [buildSchema(before), buildSchema(after)];
  const changes = (await diff(old, present)).filter((change) => !isToldTwice(change));
  return changes
    .map((change) => toChange(change, old))
    .sort((a, b) => WORST_FIRST.indexOf(a.criticality) - WORST_FIRST.indexOf(b.criticality));
}

function toChange({ type, path, message, criticality, meta }: Change, old: GraphQLSchema): SchemaChange {
  const coordinate = path ?? '';
  const level = CRITICALITY[criticality.level]!;
  return {
    key: [type as string, coordinate, detail(meta as Readonly<Record<string, unknown>>)]
      .filter(Boolean)
      .join(' '),
    type: type as string,
    coordinate,
    message,
    criticality: level,
    reason: criticality.reason ?? null,
    asks: level === 'BREAKING' ? askedCoordinates(type as string, coordinate, meta as never, old) : [],
  };
}

/** Deprecations are told as changes of the field or value already. */
function isToldTwice({ type, path }: Change): boolean {
  return (type as string).startsWith('DIRECTIVE_USAGE_') && (path ?? '').endsWith('deprecated');
}

const FROM_TO: readonly (readonly [string, string])[] = [
  ['oldFieldType', 'newFieldType'],
  ['oldArgumentType', 'newArgumentType'],
  ['oldInputFieldType', 'newInputFieldType'],
  ['oldTypeKind', 'newTypeKind'],
];

/** What tells two changes of one kind at one place apart: an approval of the one is none of the other. */
function detail(meta: Readonly<Record<string, unknown>>): string {
  for (const [from, to] of FROM_TO) {
    if (from in meta) return `${String(meta[from])} → ${String(meta[to])}`;
  }
  const member = meta['removedUnionMemberTypeName'] ?? meta['removedInterfaceName'];
  return typeof member === 'string' ? member : '';
}
