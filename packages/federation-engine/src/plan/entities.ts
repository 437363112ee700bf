import type { ResponsePath } from '@apollo/query-planner';
import type { Data } from '../transport';

type Path = readonly (string | number)[];

/** Appends the entities at a place of the data to a list. */
export type Collect = (value: unknown, into: Data[]) => void;

/** Compiles a path such as `hospitals.nodes.@.alerts`; nulls and what is absent are left out. */
export function compileCollect(path: ResponsePath): Collect {
  return path.reduceRight<Collect>(
    (rest, element) => {
      if (element === '@') {
        return (value, into) => {
          if (Array.isArray(value)) for (const item of value) rest(item, into);
        };
      }
      return (value, into) => {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, element)) return;
        rest((value as Data)[element as string], into);
      };
    },
    (value, into) => {
      if (Array.isArray(value)) for (const item of value) push(item, into);
      else push(value, into);
    },
  );
}

function push(value: unknown, into: Data[]): void {
  if (typeof value === 'object' && value !== null) into.push(value as Data);
}

/** The client's paths of the entities that {@link compileCollect} gives, in the same order. Only errors need them. */
export function pathsOfEntities(data: unknown, path: ResponsePath): Path[] {
  if (data === null || data === undefined) return [];
  const [head, ...rest] = path;
  if (head === undefined) {
    return Array.isArray(data)
      ? data.flatMap((item: unknown, index) => pathsOfEntities(item, path).map((tail) => [index, ...tail]))
      : [[]];
  }
  if (Array.isArray(data)) {
    const inside = head === '@' ? rest : path;
    return data.flatMap((item: unknown, index) =>
      pathsOfEntities(item, inside).map((tail) => [index, ...tail]),
    );
  }
  if (!Object.hasOwn(data, head)) return [];
  return pathsOfEntities((data as Data)[head as string], rest).map((tail) => [head, ...tail]);
}
