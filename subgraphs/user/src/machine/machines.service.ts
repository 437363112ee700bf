import { randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError, type Viewer } from '@goldenhour/service-kit';
import { decodeGlobalId, encodeGlobalId, type UserError } from '@goldenhour/subgraph-kit';
import { olderThan } from '../account/users';
import { audit } from '../audit/audit';
import { deny } from '../denial/deny';
import { HOSPITAL } from '../hospital/hospital.type';
import { findHospital } from '../hospital/known-hospitals';
import { pageById, type IdPage, type PageArgs } from '../id-page';
import type { Limits } from '../limit/limits';
import { repeatable } from '../repeatable';
import { digestOfToken, type Secrets } from '../secret/secrets';
import { ACCESS_SECONDS, type AccessTokens } from '../signing/access-tokens';
import { commit, type Store } from '../store';
import { checkKey, checkText, cleaned, userError } from '../user-error';
import { requireUser, userGlobalId } from '../user-id';
import { checkScopes, grantedScopes } from './scopes';
import { ServiceClientRow } from './service-client.entity';

export const SERVICE_CLIENT = 'ServiceClient';

export interface ServiceClientAnswer {
  readonly serviceClient: ServiceClientRow | null;
  readonly clientSecret: string | null;
  readonly userErrors: readonly UserError[];
}

export interface MachineToken {
  readonly accessToken: string | null;
  readonly expiresInSeconds: number | null;
  readonly scope: string | null;
  readonly error: 'invalid_client' | 'invalid_scope' | null;
}

export interface MachinesServices {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly tokens: AccessTokens;
  readonly limits: Limits;
}

/** Partners' machines: what administrators give them, and the tokens that they get for it. */
export class MachinesService {
  constructor(private readonly services: MachinesServices) {}

  async create(
    input: {
      readonly name: string;
      readonly scopes: readonly string[];
      readonly hospitalId?: string | null;
      readonly idempotencyKey?: string | null;
    },
    viewer: Viewer,
  ): Promise<ServiceClientAnswer> {
    const { store } = this.services;
    const adminId = requireUser(viewer);
    const name = cleaned(input.name);
    const scopes = [...new Set(input.scopes)];
    const hospital =
      input.hospitalId == null ? null : await findHospital(store.database.em.fork(), input.hospitalId);
    const userErrors = [
      ...checkText(name, 'name', { max: 100, required: true }),
      ...checkScopes(scopes, input.hospitalId),
      ...(hospital && 'error' in hospital ? [hospital.error] : []),
      ...checkKey(input.idempotencyKey),
    ];
    if (name === null || userErrors.length > 0) return { ...NOTHING, userErrors };
    const owner = userGlobalId(adminId);
    const request = { owner, operation: 'createServiceClient', key: input.idempotencyKey, input };
    return commit(store, async (transaction) => {
      const { em, now } = transaction;
      const answer = await repeatable<{ id?: number; userErrors: UserError[] }>(
        transaction,
        request,
        async () => {
          const clientId = `gh_${randomBytes(12).toString('base64url')}`;
          const id = await em.insert(ServiceClientRow, {
            clientId,
            name,
            scopes: scopes.join(' '),
            hospitalId: hospital && 'hospitalId' in hospital ? hospital.hospitalId : null,
            secretDigest: digestOfToken(this.secretOf(clientId)),
            version: 1,
            createdBy: adminId,
            createdAt: now,
            revokedAt: null,
          });
          await audit(transaction, {
            actor: owner,
            action: 'CLIENT_CREATED',
            subject: clientId,
            details: { scopes },
          });
          return { id, userErrors: [] };
        },
      );
      if (answer.id === undefined) return { ...NOTHING, userErrors: answer.userErrors };
      const serviceClient = await em.findOneOrFail(ServiceClientRow, answer.id, { disableIdentityMap: true });
      return { serviceClient, clientSecret: this.secretOf(serviceClient.clientId), userErrors: [] };
    });
  }

  page(args: PageArgs): Promise<IdPage<ServiceClientRow>> {
    return pageById(this.services.store.database.em.fork(), ServiceClientRow, {}, args);
  }

  /** No more tokens, and those that are out are denied at once. */
  async revoke(
    input: { readonly serviceClientId: string; readonly idempotencyKey?: string | null },
    viewer: Viewer,
  ): Promise<ServiceClientAnswer> {
    const { store, tokens } = this.services;
    const owner = userGlobalId(requireUser(viewer));
    const keyErrors = checkKey(input.idempotencyKey);
    if (keyErrors.length > 0) return { ...NOTHING, userErrors: keyErrors };
    const id = decodeGlobalId(SERVICE_CLIENT, input.serviceClientId);
    const request = { owner, operation: 'revokeServiceClient', key: input.idempotencyKey, input };
    return commit(store, async (transaction) => {
      const { em, now } = transaction;
      const { userErrors } = await repeatable(transaction, request, async () => {
        const client =
          id === null ? null : await em.findOne(ServiceClientRow, { id }, { disableIdentityMap: true });
        if (!client)
          return {
            userErrors: [userError('UNKNOWN_CLIENT', 'There is no such machine.', 'serviceClientId')],
          };
        const version = client.version + 1;
        const revoked = await em.nativeUpdate(
          ServiceClientRow,
          { id: client.id, revokedAt: null },
          { revokedAt: now, version },
        );
        if (revoked === 0) return { userErrors: [] };
        await deny(store, transaction, [olderThan(client.clientId, version, tokens.lastEnd)]);
        await audit(transaction, { actor: owner, action: 'CLIENT_REVOKED', subject: client.clientId });
        return { userErrors: [] };
      });
      const serviceClient =
        userErrors.length > 0 || id === null
          ? null
          : await em.findOne(ServiceClientRow, { id }, { disableIdentityMap: true });
      return { serviceClient, clientSecret: null, userErrors };
    });
  }

  /**
   * A token for a machine that proves itself (RFC 6749, 4.4); an unknown one is refused like a wrong secret.
   * @throws AppError RATE_LIMITED after many failures of one address
   */
  async issueToken(
    {
      clientId,
      clientSecret,
      scope,
    }: { readonly clientId: string; readonly clientSecret: string; readonly scope?: string | null },
    address: string | undefined,
  ): Promise<MachineToken> {
    const { store, tokens, limits } = this.services;
    // Its secret cannot be guessed, so a machine is not slowed by what others try in its name.
    const trying = { account: null, address };
    const wait = await limits.begin(trying);
    if (wait > 0) throw new AppError('RATE_LIMITED', undefined, { retryAfterSeconds: wait });
    const client =
      clientId.length > 40 ? null : await store.database.em.fork().findOne(ServiceClientRow, { clientId });
    const digest = Buffer.from(digestOfToken(clientSecret));
    const same = timingSafeEqual(digest, Buffer.from(client?.secretDigest ?? digestOfToken('nobody')));
    if (!client || !same || client.revokedAt !== null) return refused('invalid_client');
    await limits.succeeded(trying);
    const granted = grantedScopes(client.scopes.split(' '), scope);
    if (!granted) return refused('invalid_scope');
    const { text } = tokens.sign({
      sub: client.clientId,
      ver: client.version,
      role: 'SERVICE',
      scopes: granted,
      ...(client.hospitalId !== null && { hospitalId: encodeGlobalId(HOSPITAL, client.hospitalId) }),
    });
    return { accessToken: text, expiresInSeconds: ACCESS_SECONDS, scope: granted.join(' '), error: null };
  }

  /** Derived, so that a repeated creation can answer with the same secret and none is stored. */
  private secretOf(clientId: string): string {
    return `ghs_${this.services.secrets.mac('client-secret', clientId).toString('base64url')}`;
  }
}

const NOTHING = { serviceClient: null, clientSecret: null } as const;

function refused(error: 'invalid_client' | 'invalid_scope'): MachineToken {
  return { accessToken: null, expiresInSeconds: null, scope: null, error };
}
