import { setTimeout as pause } from 'node:timers/promises';
import { Kind, parse } from 'graphql';
import type { Engine } from '../engine/engine';

/** Planning takes milliseconds, in which nobody is answered: so long a rest comes after each. */
const REST_MS = 25;

/** Plans known operations before anybody sends them. What cannot be planned is said when somebody asks for it. */
export async function prepareAll(engine: Engine, sources: readonly string[]): Promise<void> {
  for (const source of sources) {
    for (const definition of parse(source).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      await pause(REST_MS, undefined, { ref: false });
      const name = definition.name?.value;
      try {
        engine.prepare(source, name);
        // Clients send one operation and its name, or the operation alone.
        if (name !== undefined && isAlone(source)) engine.prepare(source);
      } catch {
        continue;
      }
    }
  }
}

function isAlone(source: string): boolean {
  return parse(source).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;
}
