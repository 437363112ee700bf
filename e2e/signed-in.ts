import { contractOperation, sendGraphQL, type GraphQLAnswer } from '@goldenhour/testing';

/** A session as LogIn of the contract gives it. */
export interface Session {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly user: { readonly id: string; readonly role: string };
}

/** Sends an operation of the contract with a token. */
export function sendAs(
  url: string,
  token: string | undefined,
  name: string,
  variables: Record<string, unknown> = {},
): Promise<GraphQLAnswer> {
  return sendGraphQL(url, contractOperation(name), variables, token);
}

/** Signs in as one of the demonstration's accounts: admin, crew, dispatch, staff or member. */
export async function signIn(url: string, name: string): Promise<Session> {
  const input = { email: `${name}@goldenhour.test`, password: 'golden-hour-demo' };
  const { data, errors } = await sendAs(url, undefined, 'LogIn', { input });
  const { session, userErrors } = data?.logIn ?? {};
  if (!session) throw new Error(`${name} could not sign in: ${JSON.stringify(errors ?? userErrors)}`);
  return session as Session;
}
