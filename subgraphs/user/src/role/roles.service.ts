import type { Viewer } from '@goldenhour/service-kit';
import { decodeGlobalId, type UserError } from '@goldenhour/subgraph-kit';
import type { UserRow } from '../account/user.entity';
import { changeRights, findUser, lockUser } from '../account/users';
import { audit } from '../audit/audit';
import { repeatable } from '../repeatable';
import type { AccessTokens } from '../signing/access-tokens';
import { commit, type Store, type Transaction } from '../store';
import { checkKey, checkText, cleaned, userError } from '../user-error';
import { requireUser, USER, userGlobalId } from '../user-id';
import { checkRoleRequest, type Asked, type RoleRequestData } from './check-role-request';
import { RoleRequestRow } from './role-request.entity';

export const ROLE_REQUEST = 'RoleRequest';
/** An account's requests that wait at the same time. */
const MAX_PENDING = 5;
const MAX_NOTE = 500;

/** The rights that come with a role; whoever gets another one loses these. */
const PLAIN_MEMBER = {
  role: 'MEMBER',
  hospitalId: null,
  province: null,
  organization: null,
  vehicle: null,
} as const satisfies Partial<UserRow>;

export interface RoleRequestAnswer {
  readonly roleRequest: RoleRequestRow | null;
  readonly userErrors: readonly UserError[];
}

export interface Decision {
  readonly roleRequestId: string;
  readonly approve: boolean;
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Who asks for a role, and what administrators decide. A decision is in force at once: older tokens are denied. */
export class RolesService {
  constructor(
    private readonly store: Store,
    private readonly tokens: AccessTokens,
  ) {}

  async request(data: RoleRequestData, viewer: Viewer): Promise<RoleRequestAnswer> {
    const userId = requireUser(viewer);
    const { asked, userErrors } = await checkRoleRequest(this.store.database.em.fork(), data);
    if (userErrors.length > 0) return { roleRequest: null, userErrors };
    const request = {
      owner: userGlobalId(userId),
      operation: 'requestRole',
      key: data.idempotencyKey,
      input: data,
    };
    return this.answered(request, (transaction) => this.insert(transaction, userId, asked));
  }

  async decide(decision: Decision, viewer: Viewer): Promise<RoleRequestAnswer> {
    const adminId = requireUser(viewer);
    const note = cleaned(decision.note);
    const userErrors = [
      ...checkText(note, 'note', { max: MAX_NOTE, required: false }),
      ...checkKey(decision.idempotencyKey),
    ];
    if (userErrors.length > 0) return { roleRequest: null, userErrors };
    const request = {
      owner: userGlobalId(adminId),
      operation: 'approveRole',
      key: decision.idempotencyKey,
      input: decision,
    };
    return this.answered(request, async (transaction) => {
      const id = decodeGlobalId(ROLE_REQUEST, decision.roleRequestId);
      const asked = id === null ? null : await transaction.em.findOne(RoleRequestRow, { id });
      // Who decides first holds the account: of two decisions about it, one comes after the other.
      const user = asked && (await lockUser(transaction, asked.userId));
      if (!asked || !user)
        return userError('UNKNOWN_ROLE_REQUEST', 'There is no such request.', 'roleRequestId');
      const decided = await transaction.em.nativeUpdate(
        RoleRequestRow,
        { id: asked.id, status: 'PENDING' },
        {
          status: decision.approve ? 'APPROVED' : 'REFUSED',
          note,
          decidedAt: transaction.now,
          decidedBy: adminId,
        },
      );
      if (decided === 0)
        return userError('ALREADY_DECIDED', 'This request was decided before.', 'roleRequestId');
      if (decision.approve) await this.give(transaction, user, asked);
      await audit(transaction, {
        actor: userGlobalId(adminId),
        action: decision.approve ? 'ROLE_APPROVED' : 'ROLE_REFUSED',
        subject: userGlobalId(user.id),
        details: {
          roleRequest: asked.id,
          role: asked.role,
          hospital: asked.hospitalId,
          province: asked.province,
        },
      });
      return asked.id;
    });
  }

  /** Makes somebody an ordinary member again. */
  async revoke(
    input: { readonly userId: string; readonly idempotencyKey?: string | null },
    viewer: Viewer,
  ): Promise<{ readonly user: UserRow | null; readonly userErrors: readonly UserError[] }> {
    const adminId = requireUser(viewer);
    const keyErrors = checkKey(input.idempotencyKey);
    if (keyErrors.length > 0) return { user: null, userErrors: keyErrors };
    const owner = userGlobalId(adminId);
    const request = { owner, operation: 'revokeRole', key: input.idempotencyKey, input };
    const id = decodeGlobalId(USER, input.userId);
    return commit(this.store, async (transaction) => {
      const { userErrors } = await repeatable(transaction, request, async () => {
        const user = id === null ? null : await lockUser(transaction, id);
        if (!user) return { userErrors: [userError('UNKNOWN_USER', 'There is no such account.', 'userId')] };
        await changeRights(this.store, transaction, user, PLAIN_MEMBER, this.tokens.lastEnd);
        const details = { role: user.role, hospital: user.hospitalId, province: user.province };
        await audit(transaction, { actor: owner, action: 'ROLE_REVOKED', subject: input.userId, details });
        return { userErrors: [] };
      });
      const user = userErrors.length > 0 || id === null ? null : await findUser(transaction.em, id);
      return { user, userErrors };
    });
  }

  private async insert(transaction: Transaction, userId: number, asked: Asked): Promise<number | UserError> {
    const { em, now } = transaction;
    if (!(await lockUser(transaction, userId))) return userError('UNKNOWN_USER', 'This account is gone.');
    if ((await em.count(RoleRequestRow, { userId, status: 'PENDING' })) >= MAX_PENDING) {
      return userError('TOO_MANY_REQUESTS', `Wait until one of your ${MAX_PENDING} requests is decided.`);
    }
    const pending = { status: 'PENDING', note: null, decidedAt: null, decidedBy: null } as const;
    return em.insert(RoleRequestRow, { ...asked, ...pending, userId, createdAt: now });
  }

  private async give(transaction: Transaction, user: UserRow, asked: Asked): Promise<void> {
    const { role, organization, vehicle, province, hospitalId } = asked;
    const rights = { ...PLAIN_MEMBER, role, organization, vehicle, province, hospitalId };
    await changeRights(this.store, transaction, user, rights, this.tokens.lastEnd);
  }

  /** Runs a change that answers a request's id or what is wrong; repeats answer with the request as it is now. */
  private answered(
    request: Parameters<typeof repeatable>[1],
    change: (transaction: Transaction) => Promise<number | UserError>,
  ): Promise<RoleRequestAnswer> {
    return commit(this.store, async (transaction) => {
      const { id, userErrors } = await repeatable<{ id?: number; userErrors: UserError[] }>(
        transaction,
        request,
        async () => {
          const outcome = await change(transaction);
          return typeof outcome === 'number' ? { id: outcome, userErrors: [] } : { userErrors: [outcome] };
        },
      );
      const roleRequest =
        id === undefined
          ? null
          : await transaction.em.findOne(RoleRequestRow, { id }, { disableIdentityMap: true });
      return { roleRequest, userErrors };
    });
  }
}
