import { AppError } from '@goldenhour/service-kit';

/** Opaque cursors of connections: base64url of JSON, so that a changed inside never becomes a contract. */
export function encodeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The position in a cursor of ours.
 * @throws AppError BAD_USER_INPUT naming the argument when it is not one.
 */
export function decodeCursor(cursor: string, length: number, argument = 'after'): (string | number)[] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(position) &&
      position.length === length &&
      position.every((part) => typeof part === 'string' || Number.isFinite(part))
    ) {
      return position as (string | number)[];
    }
  } catch {
    // Not JSON: the same answer as any other cursor that is not ours.
  }
  throw notOurs(argument);
}

/** As `decodeCursor`, for lists whose positions are numbers alone. */
export function decodeNumberCursor(cursor: string, length: number, argument = 'after'): number[] {
  return decodeCursor(cursor, length, argument).map((part) => {
    if (typeof part !== 'number') throw notOurs(argument);
    return part;
  });
}

function notOurs(argument: string): AppError {
  return new AppError('BAD_USER_INPUT', `${argument}: not a cursor of this list. Take endCursor of a page.`, {
    argument,
  });
}
