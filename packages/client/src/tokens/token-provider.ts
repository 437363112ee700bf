export interface AccessToken {
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** For whom the client asks. `Session` and `ClientCredentials` are two; without one the client asks as the public. */
export interface TokenProvider {
  /** The token to send now, renewed when it is about to end; null: as the public. */
  accessToken(): Promise<AccessToken | null>;
  /** Another token in place of one that the API has refused; null when there is none to be had. */
  renew(refused: string): Promise<AccessToken | null>;
  /** Calls back when it is another user from now on. @returns to stop that */
  onUserChange?(listener: () => void): () => void;
}

/** A token is replaced that long before it ends. */
export const RENEW_BEFORE_MS = 30_000;

export function isUsable(token: AccessToken, now: number): boolean {
  return token.expiresAt - now > RENEW_BEFORE_MS;
}
