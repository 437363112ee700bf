import type { Identity } from '@goldenhour/service-kit';
import { createLoader } from '@goldenhour/subgraph-kit';
import type { Store } from '../store/store';
import { openClinical, type Clinical } from './clinical';
import { ConditionReadRow } from './condition-read.entity';
import type { PatientConditionRow } from './condition.entity';

/** One look at a condition, and why it is allowed. */
interface Look {
  readonly patient: Pick<PatientConditionRow, 'id' | 'sealed'>;
  readonly why: string;
}

/**
 * Opens conditions for one request. Each condition that is looked at leaves one row that says who looked and why, written
 * before anything is shown.
 */
export class ConditionReader {
  private readonly looks = createLoader<Look, Clinical>((looks) => this.readAll(looks));
  private readonly known = new Map<string, Promise<Clinical>>();

  constructor(
    private readonly store: Store,
    private readonly identity: Identity,
  ) {}

  /** @throws Error where it was erased: whoever asks has looked */
  read(patient: Look['patient'], why: string): Promise<Clinical> {
    const key = `${patient.id} ${why}`;
    const known = this.known.get(key) ?? this.looks.load({ patient, why });
    this.known.set(key, known);
    return known;
  }

  private async readAll(looks: readonly Look[]): Promise<Clinical[]> {
    const { viewer, requestId } = this.identity;
    const { database, clock, keys } = this.store;
    const em = database.em.fork();
    const at = await clock.now(em);
    await em.insertMany(
      ConditionReadRow,
      looks.map(({ patient, why }) => ({
        patientId: patient.id,
        userId: viewer.userId ?? null,
        role: viewer.role,
        why: why.slice(0, 200),
        requestId: requestId.slice(0, 64),
        at,
      })),
    );
    return looks.map(({ patient: { id, sealed } }) => {
      if (sealed === null) throw new Error(`The condition of patient ${id} was erased.`);
      return openClinical(keys, id, sealed);
    });
  }
}
