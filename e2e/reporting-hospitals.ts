import { waitFor, type TestPlatform } from '@goldenhour/testing';

interface Detail {
  readonly emergencyRoom: { readonly general: { readonly available: number | null } };
  readonly equipment: readonly { kind: string; availability: string; units: number | null }[];
}

/** Hospitals of a platform's simulator that report their beds; each test takes its own. */
export class ReportingHospitals {
  private readonly left: string[];

  constructor(private readonly platform: TestPlatform) {
    const { hospitals } = platform.simulator;
    this.left = hospitals.filter(({ reporting }) => reporting === 'live').map(({ hpid }) => hpid);
  }

  nextHpid(): string {
    return this.left.shift()!;
  }

  /** The global id behind an hpid. */
  async idOf(hpid: string): Promise<string> {
    const { data } = await this.platform.send('HospitalByHpid', { hpid });
    return data.hospitalByHpid.id as string;
  }

  async freeBedsOf(id: string): Promise<number | null> {
    return (await this.detailOf(id)).emergencyRoom.general.available;
  }

  /** Id of the next one, with that many free beds of twenty in its emergency room and two CTs, on the board. */
  async withFreeBeds(available: number): Promise<string> {
    const hpid = this.nextHpid();
    const id = await this.idOf(hpid);
    const tags = { hvec: String(available), hvs01: '20', hvctayn: 'Y', hvs27: '2' };
    this.platform.simulator.set(hpid, tags);
    await waitFor('the numbers', async () => {
      const { emergencyRoom, equipment } = await this.detailOf(id);
      const ct = equipment.find((item) => item.kind === 'CT');
      return (
        emergencyRoom.general.available === available && ct?.availability === 'AVAILABLE' && ct.units === 2
      );
    });
    return id;
  }

  private async detailOf(id: string): Promise<Detail> {
    return (await this.platform.send('HospitalDetail', { id })).data.hospital as Detail;
  }
}
