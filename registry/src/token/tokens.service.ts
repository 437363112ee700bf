import {
  isScope,
  RegistryProblem,
  type Scope,
  type TokenInfo,
  type TokenMade,
  type TokenRequest,
} from '../api';
import { isoTime } from '../store/iso-time';
import type { Store } from '../store/store';
import { digestOf, newToken } from './digest';
import type { Grant } from './grant';
import { TokenRow } from './token.entity';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 365;
const MOST_DAYS = 730;
/** How exactly the last use is kept: a write for each request would cost more than the request. */
const LAST_USED_MS = 60 * 60 * 1000;

/** The registry's own access tokens, for pipelines, gateways and Hive's tools. */
export class TokensService {
  constructor(private readonly store: Store) {}

  /** @throws RegistryProblem BAD_REQUEST */
  async make({ name, scopes, days = DEFAULT_DAYS }: TokenRequest, createdBy: string): Promise<TokenMade> {
    const { database, clock } = this.store;
    const text = name.trim();
    if (text === '' || text.length > 100) throw bad('A token needs a name of at most 100 characters.');
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
      throw bad(`A token lasts 1 to ${MOST_DAYS} days.`);
    const em = database.em.fork();
    const now = await clock.now(em);
    const token = newToken();
    const row = {
      name: text,
      digest: digestOf(token),
      scopes: knownScopes(scopes).join(' '),
      createdBy: createdBy.slice(0, 100),
      createdAt: now,
      expiresAt: now + days * DAY_MS,
      lastUsedAt: null,
      revokedAt: null,
    };
    const id = await em.insert(TokenRow, row);
    return { ...toInfo({ ...row, id }), token };
  }

  async list(): Promise<TokenInfo[]> {
    const rows = await this.store.database.em.fork().find(TokenRow, {}, { orderBy: { id: 'desc' } });
    return rows.map(toInfo);
  }

  /** @throws RegistryProblem NOT_FOUND */
  async revoke(id: number): Promise<void> {
    const { database, clock } = this.store;
    const em = database.em.fork();
    const now = await clock.now(em);
    const revoked = await em.nativeUpdate(TokenRow, { id, revokedAt: null }, { revokedAt: now });
    if (revoked === 0 && (await em.count(TokenRow, { id })) === 0)
      throw new RegistryProblem('NOT_FOUND', 'There is no such token.');
  }

  /** @throws RegistryProblem TOKEN_EXPIRED, or UNAUTHENTICATED for what is unknown or revoked */
  async grantOf(token: string): Promise<Grant> {
    const { database, clock } = this.store;
    const em = database.em.fork();
    const row = await em.findOne(TokenRow, { digest: digestOf(token) });
    if (!row || row.revokedAt !== null)
      throw new RegistryProblem('UNAUTHENTICATED', 'This token is not known here, or was revoked.');
    const now = await clock.now(em);
    if (row.expiresAt <= now)
      throw new RegistryProblem(
        'TOKEN_EXPIRED',
        `This token ended at ${isoTime(row.expiresAt)}. Make a new one.`,
      );
    if ((row.lastUsedAt ?? 0) < now - LAST_USED_MS)
      await em.nativeUpdate(TokenRow, { id: row.id }, { lastUsedAt: now });
    return {
      name: row.name,
      scopes: new Set(row.scopes.split(' ').filter(isScope)),
      expiresAt: row.expiresAt,
    };
  }
}

function knownScopes(scopes: readonly string[]): Scope[] {
  const unknown = scopes.find((scope) => !isScope(scope));
  if (unknown !== undefined) throw bad(`There is no scope "${unknown}".`);
  if (scopes.length === 0) throw bad('Name at least one scope.');
  return [...new Set(scopes.filter(isScope))];
}

function bad(message: string): RegistryProblem {
  return new RegistryProblem('BAD_REQUEST', message);
}

function toInfo(row: Omit<TokenRow, 'digest'>): TokenInfo {
  const { id, name, scopes, createdBy, createdAt, expiresAt, lastUsedAt, revokedAt } = row;
  return {
    id,
    name,
    scopes: scopes.split(' ').filter(isScope),
    createdBy,
    createdAt: isoTime(createdAt),
    expiresAt: isoTime(expiresAt),
    lastUsedAt: lastUsedAt === null ? null : isoTime(lastUsedAt),
    revokedAt: revokedAt === null ? null : isoTime(revokedAt),
  };
}
