import type { BedState, EquipmentState, HospitalProfile, HospitalsChanged } from '@goldenhour/events';
import { asEvent, readLog, readPosition, type Database } from '@goldenhour/subgraph-kit';

/** What a consumer knows that has had every numbered change, and nothing else. */
export class FoldedLog {
  readonly profiles = new Map<number, HospitalProfile>();
  readonly beds = new Map<string, BedState>();
  readonly equipment = new Map<number, readonly EquipmentState[]>();
  /** The numbers in the order of the log. */
  readonly sequences: number[] = [];
  /** Where each hospital's beds stand in `beds`. */
  private readonly keys = new Map<number, Set<string>>();

  static async of(database: Database): Promise<FoldedLog> {
    const em = database.em.fork();
    const { epoch, numbered } = await readPosition(em, 'hospital.changed');
    const folded = new FoldedLog();
    for (const row of await readLog(em, 'hospital.changed', 0, numbered)) {
      folded.sequences.push(row.sequence);
      folded.add(asEvent<'hospital.changed'>(row, epoch).payload);
    }
    return folded;
  }

  private add({ profiles, beds, reports, equipment }: HospitalsChanged): void {
    for (const profile of profiles) this.profiles.set(profile.id, profile);
    for (const { hospitalId, states } of beds) {
      for (const state of states) this.set(hospitalId, state);
    }
    for (const { hospitalId, reportedAt } of reports) {
      for (const key of this.keys.get(hospitalId) ?? []) {
        const state = this.beds.get(key)!;
        const renewed = state.source === 'FEED' && state.reportedAt !== null;
        if (renewed) this.beds.set(key, { ...state, reportedAt });
      }
    }
    for (const { hospitalId, states } of equipment) this.equipment.set(hospitalId, states);
  }

  private set(hospitalId: number, state: BedState): void {
    const key = `${hospitalId} ${state.kind}`;
    this.beds.set(key, state);
    const keys = this.keys.get(hospitalId) ?? new Set();
    this.keys.set(hospitalId, keys.add(key));
  }
}
