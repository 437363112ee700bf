import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { parseEnv } from '@goldenhour/service-kit';
import { Kind, parse, validate, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { gatewayEnvSchema } from '../env';
import { aliasesOf, recursiveSelectionsOf } from './totals';
import { costOf } from './cost';
import { depthOf } from './depth';
import { fragmentsOf } from './fragments';

const root = join(__dirname, '..', '..', '..');
const env = parseEnv(gatewayEnvSchema, {});
const schema = Supergraph.build(readFileSync(join(root, 'supergraph.graphql'), 'utf8'))
  .apiSchema()
  .toGraphQLJSSchema();

/** The contract's operations that the supergraph answers by now. */
const operations: [string, OperationDefinitionNode, DocumentNode][] = readdirSync(join(root, 'contract'))
  .filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => parse(readFileSync(join(root, 'contract', file), 'utf8')).definitions)
  .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  .map((operation): [string, OperationDefinitionNode, DocumentNode] => [
    operation.name?.value ?? '',
    operation,
    { kind: Kind.DOCUMENT, definitions: [operation] },
  ])
  .filter(([, , document]) => validate(schema, document).length === 0);

describe('the contract’s operations', () => {
  it('are there to be measured', () => {
    expect(existsSync(join(root, 'supergraph.graphql'))).toBe(true);
    expect(operations.map(([name]) => name)).toEqual(
      expect.arrayContaining(['MapBoard', 'NearbyHospitals', 'BedChanges']),
    );
  });

  it.each(operations)('%s is within every limit at `first: 100`', (_, operation, document) => {
    const fragments = fragmentsOf(document);
    expect(costOf(schema, operation, fragments, { first: 100 })).toBeLessThanOrEqual(env.MAX_COST);
    expect(depthOf(operation, fragments)).toBeLessThanOrEqual(env.MAX_DEPTH);
    expect(aliasesOf(operation, fragments)).toBeLessThanOrEqual(env.MAX_ALIASES);
    expect(recursiveSelectionsOf(operation, fragments)).toBeLessThanOrEqual(env.MAX_RECURSIVE_SELECTIONS);
  });
});
