import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate, visit, type DefinitionNode, type DocumentNode } from 'graphql';
import { operationsOf, readCodegenConfig } from './codegen-config';
import { ROOT } from './generated-file';

const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

it('is the shared contract, byte for byte, where that lies beside the repository', () => {
  const shared = join(ROOT, '..', 'shared', 'contract');
  if (!existsSync(shared)) {
    console.log('There is no ../shared/contract here: nothing to compare the contract with.');
    return;
  }
  const operations = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((file) => file.endsWith('.graphql'))
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
    );
  expect(operations(join(ROOT, 'contract'))).toEqual(operations(shared));
});

/** With those of its fragments that another file defines: pages share some. */
function withFragments(document: DocumentNode, others: readonly DocumentNode[]): DocumentNode {
  const known = new Map(
    others
      .flatMap(({ definitions }) => definitions)
      .flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const definitions: DefinitionNode[] = [...document.definitions];
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const fragment = known.get(name.value);
        known.delete(name.value);
        if (fragment) definitions.push(fragment);
      },
    });
  }
  return { ...document, definitions };
}

describe('the API schema', () => {
  // `npm run check` compares this file with what the subgraphs compose to.
  const apiSchema = buildSchema(read('packages/client/schema.graphql'));

  const config = readCodegenConfig();

  it.each(config.documents)('accepts every operation of %s', (file) => {
    const document = operationsOf(file, config);
    const others = config.documents.filter((other) => other !== file).map((other) => parse(read(other)));
    expect(validate(apiSchema, withFragments(document, others))).toEqual([]);
  });

  it('still lacks something for each operation that is withheld', () => {
    const files = config.documents.map((file) => parse(read(file)));
    for (const name of config.withheld) {
      const [operation] = files.flatMap(({ definitions }) =>
        definitions.filter(
          (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name,
        ),
      );
      const document = { kind: Kind.DOCUMENT, definitions: [operation!] } as const;
      expect(validate(apiSchema, document)).not.toEqual([]);
    }
  });
});
