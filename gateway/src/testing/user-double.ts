import { randomUUID } from 'node:crypto';
import type { AccessTokenKey, Denial, EventBus } from '@goldenhour/events';
import type { Identity } from '@goldenhour/service-kit';
import { buildSchema } from 'graphql';
import type { MachineToken } from '../auth/user-subgraph';
import { LocalTransport } from './local-transport';

const SDL = /* GraphQL */ `
  type Query {
    accessTokenKeys: [AccessTokenKey!]!
    denials(after: String): DenialPage!
  }
  type Mutation {
    issueMachineToken(input: IssueMachineTokenInput!): MachineToken!
  }
  input IssueMachineTokenInput {
    clientId: String!
    clientSecret: String!
    scope: String
  }
  type AccessTokenKey {
    kid: String!
    x: String!
    y: String!
  }
  type DenialPage {
    cursor: String!
    denials: [Denial!]!
  }
  enum DenialKind {
    TOKEN
    SESSION
    PRINCIPAL
  }
  scalar DateTime
  type Denial {
    kind: DenialKind!
    id: String!
    belowVersion: Int
    until: DateTime!
  }
  type MachineToken {
    accessToken: String
    expiresInSeconds: Int
    scope: String
    error: String
  }
`;

type TokenInput = Readonly<Record<'clientId' | 'clientSecret', string>> & { readonly scope?: string | null };

/** The seam to the user subgraph: what it tells the gateway, as a test wants it. */
export class UserDouble {
  keys: AccessTokenKey[] = [];
  issue: (input: TokenInput, identity: Identity) => MachineToken = () => {
    throw new Error('This test gives out no tokens.');
  };
  readonly transport: LocalTransport;
  readonly identities: Identity[] = [];
  readonly #denials: Denial[] = [];
  readonly #epoch = randomUUID();

  constructor(private readonly bus?: EventBus) {
    const schema = buildSchema(SDL);
    const root = { ...schema.getQueryType()!.getFields(), ...schema.getMutationType()!.getFields() };
    root['accessTokenKeys']!.resolve = () => this.keys;
    root['denials']!.resolve = (_root, { after }: { after?: string | null }) => ({
      cursor: `${this.#epoch}/${this.#denials.length}`,
      denials: this.#denials
        .slice(Number(after?.split('/')[1] ?? 0))
        .map((denial) => ({ ...denial, until: new Date(denial.until) })),
    });
    root['issueMachineToken']!.resolve = (_root, { input }: { input: TokenInput }, identity: Identity) =>
      this.issue(input, identity);
    this.transport = new LocalTransport(schema, (identity) => this.identities.push(identity));
  }

  /** Denies for fifteen minutes, and tells the bus unless it is broken. */
  async deny(denial: Pick<Denial, 'kind' | 'id'> & Partial<Denial>, busIsBroken = false): Promise<void> {
    const whole = { belowVersion: null, until: Date.now() + 900_000, ...denial };
    const sequence = this.#denials.push(whole);
    if (busIsBroken) return;
    const event = { id: randomUUID(), epoch: this.#epoch, sequence, at: Date.now() };
    await this.bus?.publish('user.denied', { ...event, payload: { denials: [whole] } });
  }
}
