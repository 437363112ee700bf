import { AppError } from '@goldenhour/service-kit';

/** A request that ends before it runs: with this error, and a status where it is not that of the error's code. */
export class Refused extends Error {
  constructor(
    readonly answer: AppError,
    readonly status?: number,
    readonly headers: readonly string[] = [],
  ) {
    super(answer.message);
    this.name = 'Refused';
  }
}

/** What is no GraphQL request: 400 or another status, whatever the client accepts. */
export function malformed(message: string, status = 400, headers: readonly string[] = []): Refused {
  return new Refused(new AppError('BAD_USER_INPUT', message), status, headers);
}
