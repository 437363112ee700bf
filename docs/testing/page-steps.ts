/** One step that a page shows: a change of a file, a new file, or a command. */
export type Step =
  | { readonly kind: 'change'; readonly path: string; readonly before: string; readonly after: string }
  | { readonly kind: 'new file'; readonly path: string; readonly content: string }
  | { readonly kind: 'command'; readonly text: string };

const BLOCK = /(?:^(In|New file) `([^`]+)`:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm;

/**
 * The steps of a Markdown page, in its order: a ```diff after "In `path`:", a ```ts after "New file `path`:", and
 * each ```sh. Other blocks are no steps.
 */
export function stepsOf(page: string): Step[] {
  return [...page.matchAll(BLOCK)].flatMap(([, verb, path, language, text = '']): Step[] => {
    if (language === 'sh') return [{ kind: 'command', text: text.trim() }];
    if (path === undefined) return [];
    if (verb === 'New file') return [{ kind: 'new file', path, content: text }];
    return [{ kind: 'change', path, before: without('+', text), after: without('-', text) }];
  });
}

/** One side of a diff, as it stands in the file. */
function without(sign: '+' | '-', diff: string): string {
  return diff
    .split('\n')
    .filter((line) => !line.startsWith(sign))
    .map((line) => line.slice(1))
    .join('\n');
}

/** @throws Error when the place that the page shows is not in the file, or is there twice */
export function changed(source: string, { path, before, after }: Extract<Step, { kind: 'change' }>): string {
  const places = source.split(before).length - 1;
  if (places !== 1) throw new Error(`${path} has this place ${places} times, not once:\n${before}`);
  return source.replace(before, () => after);
}
