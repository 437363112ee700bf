import type { Variables } from '../transport';

/** Takes the variables that a fetch uses, as the client sent them. */
export function compilePick(
  names: readonly string[] | undefined,
): (variables: Variables) => Record<string, unknown> {
  if (names === undefined || names.length === 0) return () => ({});
  return (variables) => {
    const picked: Record<string, unknown> = {};
    for (const name of names) {
      if (Object.hasOwn(variables, name) && variables[name] !== undefined) picked[name] = variables[name];
    }
    return picked;
  };
}
