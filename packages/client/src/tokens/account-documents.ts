import type { TypedDocument } from '../document';
import type { UserError } from '../errors/user-errors';

/** Who is signed in. */
export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

interface Renewed {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
}

interface Payload<Session> {
  readonly session?: Session | null;
  readonly userErrors: readonly UserError[];
}

/** The account's operations that a session sends, word for word as in contract/account.graphql. */
export const LOG_IN = `mutation LogIn($input: LogInInput!) {
  logIn(input: $input) {
    session { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt user { id name role } }
    userErrors { code path message }
  }
}` as string as TypedDocument<
  { logIn: Payload<Renewed & { readonly user: SessionUser }> },
  { input: { email: string; password: string } }
>;

export const REFRESH_SESSION = `mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    session { accessToken refreshToken accessTokenExpiresAt }
    userErrors { code path message }
  }
}` as string as TypedDocument<
  { refreshSession: Payload<Renewed> },
  { input: { refreshToken: string; idempotencyKey: string } }
>;

export const LOG_OUT = `mutation LogOut($input: LogOutInput!) {
  logOut(input: $input) { loggedOut userErrors { code path message } }
}` as string as TypedDocument<
  { logOut: { loggedOut: boolean; userErrors: readonly UserError[] } },
  { input: { refreshToken: string } }
>;
