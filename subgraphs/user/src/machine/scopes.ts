import type { UserError } from '@goldenhour/subgraph-kit';
import { userError } from '../user-error';

const MAX_SCOPES = 20;
const KNOWN = /^(?:beds:(?:read|write)|registry:[a-z][a-z-]{0,30})$/;

/** Scopes that stand for one hospital, which the client must name. */
const OF_A_HOSPITAL = new Set(['beds:write']);

/** What is wrong with the scopes of a new client. Nobody gets one of the platform's own (`internal:…`). */
export function checkScopes(scopes: readonly string[], hospitalId: unknown): UserError[] {
  if (scopes.length === 0 || scopes.length > MAX_SCOPES)
    return [userError('OUT_OF_RANGE', `Name 1 to ${MAX_SCOPES} scopes.`, 'scopes')];
  const errors = scopes.flatMap((scope, index) =>
    KNOWN.test(scope)
      ? []
      : [
          userError(
            'UNKNOWN_SCOPE',
            'Scopes are beds:read, beds:write and registry:….',
            'scopes',
            String(index),
          ),
        ],
  );
  if (hospitalId == null && scopes.some((scope) => OF_A_HOSPITAL.has(scope)))
    errors.push(userError('EMPTY', 'beds:write is for one hospital: name it.', 'hospitalId'));
  return errors;
}

/**
 * What a client is granted of what it asks for (RFC 6749, 3.3): all that it has where it asks for nothing.
 * @returns null when it asks for more than it has
 */
export function grantedScopes(own: readonly string[], asked: string | null | undefined): string[] | null {
  const wanted = [...new Set((asked ?? '').split(' ').filter((scope) => scope !== ''))];
  if (wanted.length === 0) return [...own];
  return wanted.every((scope) => own.includes(scope)) ? wanted : null;
}
