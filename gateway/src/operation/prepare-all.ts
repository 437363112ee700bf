import { setTimeout as pause } from 'node:timers/promises';
import { Kind, type DocumentNode } from 'graphql';
import type { Engine } from '../engine/engine';
import type { Documents } from './documents';

/** Planning takes milliseconds, in which nobody is answered: so long a rest comes after each. */
const REST_MS = 25;

/** Plans known operations before anybody sends them. What cannot be planned is said when somebody asks for it. */
export async function prepareAll(
  engine: Engine,
  documents: Documents,
  sources: readonly string[],
): Promise<void> {
  for (const source of sources) {
    await pause(REST_MS, undefined, { ref: false });
    const document = documents.read(source);
    if (!('kind' in document)) continue;
    const names = namesOf(document);
    for (const operationName of names) {
      try {
        engine.prepare({ source, document, operationName });
        // Clients send one operation and its name, or the operation alone.
        if (operationName !== undefined && names.length === 1) engine.prepare({ source, document });
      } catch {
        continue;
      }
    }
  }
}

function namesOf({ definitions }: DocumentNode): (string | undefined)[] {
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ name }) => name?.value);
}
