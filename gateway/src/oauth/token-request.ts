import type { MachineTokenRequest } from '../auth/user-subgraph';
import { OAuthError } from './oauth-error';

/**
 * The client and scope that a request of RFC 6749, section 4.4 (client credentials), names: the client by HTTP Basic or
 * by form fields, never by both.
 * @param form the body of an application/x-www-form-urlencoded request
 * @throws OAuthError that says what is wrong with the request
 */
export function readTokenRequest(form: string, authorization: string | undefined): MachineTokenRequest {
  const fields = new URLSearchParams(form);
  const grantType = valueOf(fields, 'grant_type');
  if (grantType === undefined) throw new OAuthError('invalid_request', 'grant_type is missing.');
  if (grantType !== 'client_credentials')
    throw new OAuthError('unsupported_grant_type', 'grant_type must be client_credentials.');
  const scope = valueOf(fields, 'scope');
  return { ...clientOf(fields, authorization), ...(scope !== undefined && { scope }) };
}

function clientOf(fields: URLSearchParams, authorization: string | undefined) {
  const clientId = valueOf(fields, 'client_id');
  const clientSecret = valueOf(fields, 'client_secret');
  if (authorization !== undefined) {
    const client = basicCredentials(authorization);
    if (clientSecret !== undefined || (clientId !== undefined && clientId !== client.clientId))
      throw new OAuthError('invalid_request', 'Name the client once: by HTTP Basic or by form fields.');
    return client;
  }
  if (clientId === undefined || clientSecret === undefined)
    throw new OAuthError(
      'invalid_client',
      'Name the client by HTTP Basic, or by client_id and client_secret.',
    );
  return { clientId, clientSecret };
}

/** An empty value counts as absent (section 3.2); a parameter that comes twice is refused (the same). */
function valueOf(fields: URLSearchParams, name: string): string | undefined {
  const values = fields.getAll(name);
  if (values.length > 1) throw new OAuthError('invalid_request', `${name} comes more than once.`);
  return values[0] === '' ? undefined : values[0];
}

/** Section 2.3.1: both parts are form-encoded before they are joined by a colon. */
function basicCredentials(authorization: string): { clientId: string; clientSecret: string } {
  const encoded = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(authorization)?.[1];
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? [];
  const clientId = formDecoded(id);
  const clientSecret = formDecoded(secret);
  if (!clientId || !clientSecret)
    throw new OAuthError('invalid_client', 'Authorization must be Basic with client id and secret.');
  return { clientId, clientSecret };
}

function formDecoded(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
