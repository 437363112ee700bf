import { AppError } from '@goldenhour/service-kit';

export const MAX_PAGE_SIZE = 100;

/** @throws AppError BAD_USER_INPUT naming the argument unless 1 ≤ first ≤ 100. */
export function checkFirst(first: number, argument = 'first'): number {
  if (first >= 1 && first <= MAX_PAGE_SIZE) return first;
  throw new AppError('BAD_USER_INPUT', `${argument}: must be 1 to ${MAX_PAGE_SIZE}, was ${first}.`, {
    argument,
  });
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Cuts the page of `first` items that begins at index `start` out of a whole ordered list. */
export function cutPage<T>(
  all: readonly T[],
  start: number,
  first: number,
  cursorOf: (item: T) => string,
): Page<T> {
  const items = all.slice(start, start + first);
  return {
    items,
    pageInfo: {
      hasNextPage: all.length > start + first,
      hasPreviousPage: start > 0 && items.length > 0,
      // Getters: few clients ask for both.
      get startCursor() {
        return items.length > 0 ? cursorOf(items[0]!) : null;
      },
      get endCursor() {
        return items.length > 0 ? cursorOf(items[items.length - 1]!) : null;
      },
    },
  };
}
