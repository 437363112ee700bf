import type { FetchDataRewrite } from '@apollo/query-planner';
import type { Data } from '../transport';
import { set } from './merge';
import type { TypeNames } from './type-names';

/** Changes a value in place: the planner's rewrites of what is sent to a subgraph, or of what it answered. */
export type Rewrite = (value: unknown) => void;

const FRAGMENT = '... on ';

/** Undefined where there is nothing to rewrite. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  types: TypeNames,
): Rewrite | undefined {
  const compiled = (rewrites ?? []).flatMap((rewrite) => compileRewrite(rewrite, types));
  if (compiled.length === 0) return undefined;
  return (value) => compiled.forEach((rewrite) => rewrite(value));
}

function compileRewrite(rewrite: FetchDataRewrite, types: TypeNames): Rewrite[] {
  const field = rewrite.path.at(-1);
  if (field === undefined) return [];
  const change =
    rewrite.kind === 'ValueSetter'
      ? (object: Data) => set(object, field, rewrite.setValueTo)
      : (object: Data) => {
          const value = Object.hasOwn(object, field) ? object[field] : undefined;
          if (!value) return;
          set(object, rewrite.renameKeyTo, value);
          object[field] = undefined;
        };
  return [rewrite.path.slice(0, -1).reduceRight(step(types), atObjects(change))];
}

function step(types: TypeNames): (rest: Rewrite, element: string) => Rewrite {
  return (rest, element) => {
    if (!element.startsWith(FRAGMENT))
      return atObjects((object) => rest(Object.hasOwn(object, element) ? object[element] : undefined));
    const names = types.satisfying(element.slice(FRAGMENT.length));
    return atObjects((object) => {
      const typename = object['__typename'];
      if (!typename || names.has(typename as string)) rest(object);
    });
  };
}

function atObjects(change: (object: Data) => void): Rewrite {
  return function each(value) {
    if (Array.isArray(value)) value.forEach(each);
    else if (typeof value === 'object' && value !== null) change(value as Data);
  };
}
