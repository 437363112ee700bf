/** Errors of RFC 6749, section 5.2, and what they come with over HTTP. */
const STATUS = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_scope: 400,
  unsupported_grant_type: 400,
  temporarily_unavailable: 503,
  server_error: 500,
} as const;

export type OAuthErrorCode = keyof typeof STATUS;

/** An answer of the token endpoint other than a token. The description is for the developer of the client. */
export class OAuthError extends Error {
  readonly status: number;

  constructor(
    readonly error: OAuthErrorCode,
    readonly description: string,
    o: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(description);
    this.name = 'OAuthError';
    this.status = o.status ?? STATUS[error];
    this.headers = o.headers ?? {};
  }

  readonly headers: Readonly<Record<string, string>>;
}
