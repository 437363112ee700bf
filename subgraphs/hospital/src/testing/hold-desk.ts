import type { BedKind } from '@goldenhour/nemc';
import type { Storage } from '@goldenhour/testing/services';
import type { HoldBedInput } from '../hold/hold.input';
import { HoldService } from '../hold/hold.service';
import type { HoldResult } from '../hold/hold.type';
import { HospitalStand } from './hospital-stand';
import { bedReport } from './reports';

/** Hospitals that reported so many free beds of twenty just now, each its own, and who holds beds there. */
export class HoldDesk {
  readonly holds: HoldService;
  private hospitals = 0;
  private holdIds = 0;

  private constructor(readonly stand: HospitalStand) {
    this.holds = new HoldService(stand.store);
  }

  static async open(storage: Storage): Promise<HoldDesk> {
    return new HoldDesk(await HospitalStand.open(storage));
  }

  /** A hospital with so many free beds; null = an unknown number. @returns its hpid */
  async hospital(free: number | null, minutesAgo = 0): Promise<string> {
    const hpid = `H${++this.hospitals}`;
    await this.report(hpid, free, minutesAgo);
    return hpid;
  }

  /** What the feed says of a hospital, by the database's clock. */
  async report(hpid: string, free: number | null, minutesAgo = 0): Promise<void> {
    const at = (await this.stand.now()) - minutesAgo * 60_000;
    await this.stand.feed.storeBeds([bedReport(hpid, at, { ER_GENERAL: free === null ? null : [free, 20] })]);
    await this.stand.settle();
  }

  /** A new hold for an hour, unless told otherwise. */
  hold(hpid: string, input: Partial<HoldBedInput> = {}): Promise<HoldResult> {
    return this.holds.hold({
      holdId: `hold-${++this.holdIds}`,
      hospitalId: this.stand.idOf(hpid),
      bedKind: 'ER_GENERAL',
      minutes: 60,
      overCapacity: false,
      ...input,
    });
  }

  /** What clients see, when everything committed is on the board. */
  async shown(hpid: string, kind: BedKind = 'ER_GENERAL') {
    await this.stand.settle();
    return this.stand.bed(hpid, kind);
  }
}
