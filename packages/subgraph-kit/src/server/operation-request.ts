import { AppError, type SubgraphRequest } from '@goldenhour/service-kit';

/**
 * The operation in the body of a POST.
 * @throws AppError BAD_USER_INPUT when the body is not JSON or not a GraphQL request
 */
export function operationRequest(body: Buffer): SubgraphRequest {
  const { query, variables, operationName } = parsed(body);
  if (typeof query !== 'string') throw new AppError('BAD_USER_INPUT', '"query" must be a text.');
  if (!isAbsent(variables) && !isObject(variables)) {
    throw new AppError('BAD_USER_INPUT', '"variables" must be an object.');
  }
  if (!isAbsent(operationName) && typeof operationName !== 'string') {
    throw new AppError('BAD_USER_INPUT', '"operationName" must be a text.');
  }
  return {
    query,
    ...(!isAbsent(variables) && { variables }),
    ...(!isAbsent(operationName) && { operationName }),
  };
}

function parsed(body: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new AppError('BAD_USER_INPUT', 'The body is not valid JSON.');
  }
  if (!isObject(value)) throw new AppError('BAD_USER_INPUT', 'The body must be a JSON object.');
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
