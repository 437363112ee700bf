import { ApiError, ConnectionError, InternalServerError, RateLimitedError } from '@goldenhour/client';
import type { TFunction } from 'i18next';

const CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'UPSTREAM_UNAVAILABLE',
  'OVERLOADED',
  'INTERNAL_SERVER_ERROR',
] as const;

/**
 * Why something did not work, for a person.
 * @param repeatable whether sending it again cannot do it twice, which is good to know when no answer came
 */
export function failureText(failure: unknown, t: TFunction<'base'>, repeatable = false): string {
  if (failure instanceof ConnectionError) {
    return t(repeatable ? 'failure.connection' : 'failure.connectionOnce');
  }
  if (!(failure instanceof ApiError)) return t('failure.other');
  const code = CODES.find((known) => known === failure.code);
  return t(`failure.${code ?? 'other'}`, {
    seconds: failure instanceof RateLimitedError ? failure.retryAfterSeconds : 1,
    incidentId: (failure instanceof InternalServerError && failure.incidentId) || '?',
  });
}
