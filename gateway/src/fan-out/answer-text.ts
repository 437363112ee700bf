import { maskError, type Logger } from '@goldenhour/service-kit';
import type { ExecutionResult } from 'graphql';

/** An answer as clients get it: its JSON with masked errors, and their codes. */
export function answerText(
  { errors, data, extensions }: ExecutionResult,
  log: Logger,
): { readonly payload: string; readonly codes: readonly string[] } {
  const masked = errors?.map((error) => maskError(error, log));
  const payload = JSON.stringify({ errors: masked, data, extensions });
  return { payload, codes: masked?.map((error) => String(error.extensions?.['code'])) ?? [] };
}
