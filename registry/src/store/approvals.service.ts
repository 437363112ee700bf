import { RegistryProblem, type Approval, type ApprovalRequest } from '../api';
import { ApprovalRow } from './approval.entity';
import { isoTime } from './iso-time';
import type { Store } from './store';

const LONGEST = { key: 255, reason: 500, by: 100 } as const;

/** Somebody's word for a named breaking change: every check that meets it afterwards lets it pass. */
export class ApprovalsService {
  constructor(private readonly store: Store) {}

  /** @throws RegistryProblem BAD_REQUEST */
  async approve({ key, subgraph, reason }: ApprovalRequest, by: string): Promise<Approval> {
    if (key.trim() === '' || key.length > LONGEST.key)
      throw new RegistryProblem('BAD_REQUEST', 'Name the change by its key, as the check’s report shows it.');
    if (reason.trim() === '' || reason.length > LONGEST.reason)
      throw new RegistryProblem('BAD_REQUEST', `Say why, in at most ${LONGEST.reason} characters.`);
    const em = this.store.database.em.fork();
    const row = {
      changeKey: key.trim(),
      subgraph: subgraph ?? null,
      reason: reason.trim(),
      approvedBy: by.slice(0, LONGEST.by),
      at: await this.store.clock.now(em),
    };
    const id: number = await em.insert<ApprovalRow>(ApprovalRow, row);
    return toApproval({ ...row, id });
  }

  async list(): Promise<Approval[]> {
    const rows = await this.store.database.em.fork().find(ApprovalRow, {}, { orderBy: { id: 'desc' } });
    return rows.map(toApproval);
  }

  /** Those that hold for a change of this subgraph. */
  async of(subgraph: string): Promise<ApprovalRow[]> {
    return this.store.database.em
      .fork()
      .find(ApprovalRow, { $or: [{ subgraph }, { subgraph: null }] }, { orderBy: { id: 'desc' } });
  }

  /** @throws RegistryProblem NOT_FOUND */
  async withdraw(id: number): Promise<void> {
    const removed = await this.store.database.em.fork().nativeDelete(ApprovalRow, { id });
    if (removed === 0) throw new RegistryProblem('NOT_FOUND', 'There is no such approval.');
  }
}

function toApproval({ id, changeKey, subgraph, reason, approvedBy, at }: ApprovalRow): Approval {
  return { id, key: changeKey, subgraph, reason, by: approvedBy, at: isoTime(at) };
}
