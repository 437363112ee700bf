import { GraphQLError } from 'graphql';
import { ERROR_TABLE, isKnownCode, renderErrorTable } from './error-table';
import { AppError } from './errors';

it('knows exactly the codes of the contract and those of persisted documents', () => {
  expect(Object.keys(ERROR_TABLE).sort()).toEqual(
    [
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'BAD_USER_INPUT',
      'NOT_FOUND',
      'CONFLICT',
      'RATE_LIMITED',
      'UPSTREAM_UNAVAILABLE',
      'CURSOR_EXPIRED',
      'OVERLOADED',
      'GRAPHQL_PARSE_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
      'OPERATION_TOO_COMPLEX',
      'INTERNAL_SERVER_ERROR',
      'PERSISTED_DOCUMENT_NOT_FOUND',
      'PERSISTED_DOCUMENT_REQUIRED',
      'PERSISTED_QUERY_NOT_FOUND',
    ].sort(),
  );
});

it('takes no inherited property and no other type for a code', () => {
  expect(['toString', '__proto__', 'nonsense', 1, undefined, null].filter(isKnownCode)).toEqual([]);
  expect(isKnownCode('NOT_FOUND')).toBe(true);
});

it('gives an error the message of the table unless it has its own, and the code in the extensions', () => {
  expect(new AppError('FORBIDDEN').message).toBe(ERROR_TABLE.FORBIDDEN.message);
  const own = new AppError('BAD_USER_INPUT', 'first must be 1 to 100.', { argument: 'first' });
  expect(own).toBeInstanceOf(GraphQLError);
  expect(own.toJSON()).toEqual({
    message: 'first must be 1 to 100.',
    extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
  });
});

it('renders one line of the docs for each code', () => {
  const lines = renderErrorTable().trimEnd().split('\n');
  expect(lines).toHaveLength(2 + Object.keys(ERROR_TABLE).length);
  for (const line of lines) expect(line.match(/\|/g)).toHaveLength(5);
});
