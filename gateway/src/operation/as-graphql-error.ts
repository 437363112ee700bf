import { GraphQLError, type ExecutionResult } from 'graphql';

/** Whatever was thrown as an error of an answer; what nobody expected is masked later. */
export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('Unexpected error', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}

/** The answer, also where there is none: an exception would end more than the one operation. */
export async function settled(result: Promise<ExecutionResult>): Promise<ExecutionResult> {
  try {
    return await result;
  } catch (error) {
    return { errors: [asGraphQLError(error)] };
  }
}
