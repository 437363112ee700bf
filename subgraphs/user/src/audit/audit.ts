import { AuditRow } from './audit.entity';
import type { Transaction } from '../store';

/** Every change of rights that is written down; a new one is added to the API's enum as well. */
export type AuditAction =
  | 'ROLE_APPROVED'
  | 'ROLE_REFUSED'
  | 'ROLE_REVOKED'
  | 'ADMIN_CREATED'
  | 'ADMIN_MADE'
  | 'CLIENT_CREATED'
  | 'CLIENT_REVOKED'
  | 'PASSWORD_CHANGED'
  | 'ACCOUNT_DELETED';

export interface AuditEntry {
  readonly actor: string;
  readonly action: AuditAction;
  readonly subject: string;
  /** Ids and names of roles; nothing personal. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes down a change of rights in the transaction that makes it. */
export async function audit({ em, now }: Transaction, { details = {}, ...entry }: AuditEntry): Promise<void> {
  await em.insert(AuditRow, { ...entry, at: now, details: JSON.stringify(details) });
}
