import { randomUUID } from 'node:crypto';
import type { AccessTokenKey, Denial } from '@goldenhour/events';
import {
  AppError,
  beforeAbort,
  isKnownCode,
  type Identity,
  type SubgraphTransport,
} from '@goldenhour/service-kit';
import type { GraphQLFormattedError } from 'graphql';
import { z } from 'zod';

const TOKEN_STATE = /* GraphQL */ `
  query AccessTokenState($after: String) {
    accessTokenKeys {
      kid
      x
      y
    }
    denials(after: $after) {
      cursor
      denials {
        kind
        id
        belowVersion
        until
      }
    }
  }
`;

const ISSUE = /* GraphQL */ `
  mutation IssueMachineToken($clientId: String!, $clientSecret: String!, $scope: String) {
    issueMachineToken(input: { clientId: $clientId, clientSecret: $clientSecret, scope: $scope }) {
      accessToken
      expiresInSeconds
      scope
      error
    }
  }
`;

const tokenStateSchema = z.object({
  accessTokenKeys: z.array(z.object({ kid: z.string(), x: z.string(), y: z.string() })),
  denials: z.object({
    cursor: z.string(),
    denials: z.array(
      z.object({
        kind: z.enum(['TOKEN', 'SESSION', 'PRINCIPAL']),
        id: z.string(),
        belowVersion: z.int().nullable(),
        // A Date in process, a text over HTTP.
        until: z.coerce.date().transform((date) => date.getTime()),
      }),
    ),
  }),
});

const machineTokenSchema = z.object({
  issueMachineToken: z.object({
    accessToken: z.string().nullable(),
    expiresInSeconds: z.int().nullable(),
    scope: z.string().nullable(),
    error: z.enum(['invalid_client', 'invalid_scope']).nullable(),
  }),
});

export interface TokenState {
  readonly keys: readonly AccessTokenKey[];
  /** Where the next question begins. */
  readonly cursor: string;
  readonly denials: readonly Denial[];
}

export interface MachineTokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string;
}

export type MachineToken = z.output<typeof machineTokenSchema>['issueMachineToken'];

/** The internal fields of the user subgraph that only the gateway asks. */
export class UserSubgraph {
  constructor(
    private readonly transport: SubgraphTransport,
    private readonly timeoutMs: number,
  ) {}

  /**
   * The keys of access tokens, and what was denied after that cursor; without one, all that still matters.
   * @throws Error when there is no such answer in time
   */
  async tokenState(after: string | undefined): Promise<TokenState> {
    const variables = { after: after ?? null };
    const { accessTokenKeys, denials } = tokenStateSchema.parse(
      await this.#ask(TOKEN_STATE, variables, { requestId: randomUUID() }),
    );
    return { keys: accessTokenKeys, ...denials };
  }

  /** @throws AppError with the subgraph's own code, such as RATE_LIMITED */
  async issueMachineToken(
    request: MachineTokenRequest,
    caller: { readonly requestId: string; readonly address: string },
  ): Promise<MachineToken> {
    return machineTokenSchema.parse(await this.#ask(ISSUE, { ...request }, caller)).issueMachineToken;
  }

  async #ask(
    query: string,
    variables: Record<string, unknown>,
    caller: Pick<Identity, 'requestId' | 'address'>,
  ): Promise<unknown> {
    const identity: Identity = {
      viewer: { role: 'SERVICE', scopes: ['internal:tokens'] },
      caller: 'gateway',
      fresh: true,
      ...caller,
    };
    const limit = new AbortController();
    const late = setTimeout(() => limit.abort(new AppError('UPSTREAM_UNAVAILABLE')), this.timeoutMs);
    const answer = this.transport.execute({ query, variables }, identity, limit.signal);
    const { data, errors } = await beforeAbort(answer, limit.signal).finally(() => clearTimeout(late));
    if (errors?.[0]) throw thrown(errors[0]);
    return data;
  }
}

/** An error of the answer as one to throw, with its code where it has one of the table. */
function thrown({ message, extensions }: Pick<GraphQLFormattedError, 'message' | 'extensions'>): Error {
  const code = extensions?.['code'];
  if (isKnownCode(code)) return new AppError(code, message, { ...extensions });
  return new Error(`The user subgraph answered: ${message}`);
}
