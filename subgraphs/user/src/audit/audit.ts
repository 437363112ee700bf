import { AuditRow } from './audit.entity';
import type { Transaction } from '../store';

export interface AuditEntry {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** Ids and names of roles; nothing personal. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes down a change of rights in the transaction that makes it. */
export async function audit({ em, now }: Transaction, { details = {}, ...entry }: AuditEntry): Promise<void> {
  await em.insert(AuditRow, { ...entry, at: now, details: JSON.stringify(details) });
}
