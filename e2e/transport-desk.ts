import type { Viewer } from '@goldenhour/service-kit';
import type { Answer, GraphQLAnswer, TestPlatform } from '@goldenhour/testing';

export const SEOUL_CITY_HALL = { latitude: 37.5663, longitude: 126.9779 };
export const PROVINCE = '서울특별시';

export const ADMIN: Viewer = { role: 'ADMIN', userId: 'admin' };
export const DISPATCHER: Viewer = { role: 'DISPATCHER', userId: 'dispatcher', province: PROVINCE };
export const CREW: Viewer = crewOf('1');

export function crewOf(vehicle: string, member = 'a'): Viewer {
  return {
    role: 'PARAMEDIC',
    userId: `crew-${vehicle}-${member}`,
    organization: 'Jongno Fire Station',
    vehicle,
    province: PROVINCE,
  };
}

export const staffOf = (hospitalId: string): Viewer => ({
  role: 'HOSPITAL_STAFF',
  userId: `staff-${hospitalId}`,
  hospitalId,
});

/** A grown-up with a heart attack; tests state what matters to them. */
export const CONDITION = {
  sex: 'MALE',
  ageGroup: 'FIFTIES',
  consciousness: 'ALERT',
  systolic: 105,
  diastolic: 70,
  heartRate: 115,
  respiratoryRate: 22,
  temperature: 36.8,
  oxygenSaturation: 94,
  onOxygen: false,
  cause: 'DISEASE',
  preKtas: 2,
  chiefComplaint: 'crushing chest pain since noon',
  needs: { bedKind: 'ER_GENERAL' },
};

export const codesOf = ({ errors }: GraphQLAnswer) => errors?.map((error) => error.extensions.code as string);
export const userCodesOf = (payload: Answer) =>
  (payload.userErrors as { code: string }[]).map(({ code }) => code);

/** The usual steps of a transport, as clients take them; each must succeed. */
export class TransportDesk {
  private made = 0;

  constructor(private readonly platform: TestPlatform) {}

  /** Id of a new patient. */
  async patient(condition: Record<string, unknown> = {}, crew: Viewer = CREW): Promise<string> {
    const payload = await this.do('RegisterPatientCondition', { ...CONDITION, ...condition }, crew);
    return payload.patientCondition.id as string;
  }

  /** Ids of new requests, in the order of the hospitals. */
  async request(
    patientConditionId: string,
    hospitalIds: readonly string[],
    viewer: Viewer = CREW,
    more: Record<string, unknown> = {},
  ): Promise<string[]> {
    const input = { patientConditionId, hospitalIds, at: SEOUL_CITY_HALL, ...more };
    const { reservations } = await this.do('RequestReservations', input, viewer);
    return (reservations as { id: string }[]).map(({ id }) => id);
  }

  /** What a hospital's approval is answered. */
  async approve(
    reservationId: string,
    hospitalId: string,
    more: Record<string, unknown> = {},
  ): Promise<Answer> {
    const input = { reservationId, ...more };
    const { data } = await this.platform.send('ApproveReservation', { input }, staffOf(hospitalId));
    return data.approveReservation;
  }

  /** Status and close reason of the patient's reservations, oldest first: `APPROVED`, `CANCELLED ACCEPTED_ELSEWHERE` … */
  async statuses(patientConditionId: string, crew: Viewer = CREW): Promise<string[]> {
    const { data } = await this.platform.send('MyTransport', { patientConditionId }, crew);
    return (data.patientCondition.reservations as { status: string; closeReason: string | null }[]).map(
      ({ status, closeReason }) => [status, ...(closeReason ? [closeReason] : [])].join(' '),
    );
  }

  /** Hospitals of the simulator with that many fresh free beds each, as their staff say. */
  async hospitals(...free: readonly number[]): Promise<string[]> {
    const hospitals = this.platform.simulator.hospitals.slice(this.made, (this.made += free.length));
    return Promise.all(
      hospitals.map(async ({ hpid }, index) => {
        const { data } = await this.platform.send('HospitalByHpid', { hpid });
        const hospitalId = data.hospitalByHpid.id as string;
        await this.beds(hospitalId, free[index]!);
        return hospitalId;
      }),
    );
  }

  async beds(hospitalId: string, available: number): Promise<void> {
    const beds = [{ kind: 'ER_GENERAL', available, capacity: 50 }];
    await this.do('UpdateBeds', { hospitalId, beds }, ADMIN);
  }

  /** What a map shows. */
  async free(id: string): Promise<number> {
    const { data } = await this.platform.send('HospitalDetail', { id });
    return data.hospital.emergencyRoom.general.available as number;
  }

  /** Sends a mutation of the contract that must succeed. */
  async do(name: string, input: Record<string, unknown>, viewer: Viewer): Promise<Answer> {
    const answer = await this.platform.send(name, { input }, viewer);
    const field = name[0]!.toLowerCase() + name.slice(1);
    const payload = answer.data?.[field];
    if (answer.errors || payload.userErrors.length > 0) throw new Error(JSON.stringify(answer));
    return payload;
  }
}
