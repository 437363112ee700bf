import type { Viewer } from '@goldenhour/service-kit';
import type { Storage } from '@goldenhour/testing/services';
import type { StaffWriteAnswer } from '../update/staff-write';
import type { UpdateBedsInput } from '../update/update-beds.input';
import { UpdateBedsService } from '../update/update-beds.service';
import { HospitalStand } from './hospital-stand';
import { bedReport } from './reports';

const MINUTE = 60_000;
export const ADMIN: Viewer = { role: 'ADMIN', userId: 'admin' };

/** Hospital A1, which reported five free beds of twenty ten minutes ago, and one of its nurses. */
export class StaffDesk {
  private constructor(
    readonly stand: HospitalStand,
    /** The database's clock at the begin. */
    readonly now: number,
    readonly service: UpdateBedsService,
  ) {}

  static async open(storage: Storage): Promise<StaffDesk> {
    const stand = await HospitalStand.open(storage);
    const desk = new StaffDesk(stand, await stand.now(), new UpdateBedsService(stand.store));
    await desk.poll(desk.now - 10 * MINUTE, 5);
    return desk;
  }

  get nurse(): Viewer {
    return { role: 'HOSPITAL_STAFF', userId: 'nurse', hospitalId: this.stand.idOf('A1') };
  }

  /** A report of A1 to the feed. */
  async poll(at: number, general: number | null, pediatric = 2): Promise<void> {
    const beds = { ER_GENERAL: [general, 20], ER_PEDIATRIC: [pediatric, 4] } as const;
    await this.stand.feed.storeBeds([bedReport('A1', at, beds)]);
    await this.stand.settle();
  }

  /** The nurse states three free beds, unless told otherwise. */
  async update(input: Partial<UpdateBedsInput> = {}, viewer: Viewer = this.nurse): Promise<StaffWriteAnswer> {
    const beds = [{ kind: 'ER_GENERAL' as const, available: 3 }];
    const answer = await this.service.update({ hospitalId: this.stand.idOf('A1'), beds, ...input }, viewer);
    await this.stand.settle();
    return answer;
  }

  /** What clients see of A1's emergency room. */
  get shown() {
    return this.stand.bed('A1');
  }
}
