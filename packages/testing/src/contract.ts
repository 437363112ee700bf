import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Kind, parse } from 'graphql';

const CONTRACT = resolve(__dirname, '..', '..', '..', 'contract');

/** The operations that clients send, by name, word for word as they stand in contract/. */
export const contractOperations: ReadonlyMap<string, string> = new Map(
  readdirSync(CONTRACT)
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => {
      const source = readFileSync(join(CONTRACT, file), 'utf8');
      return parse(source).definitions.flatMap((definition): [string, string][] => {
        if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name || !definition.loc) return [];
        return [[definition.name.value, source.slice(definition.loc.start, definition.loc.end)]];
      });
    }),
);

/** @throws Error for a name that the contract does not have */
export function contractOperation(name: string): string {
  const operation = contractOperations.get(name);
  if (operation === undefined) throw new Error(`contract/ has no operation ${name}.`);
  return operation;
}
