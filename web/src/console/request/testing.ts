import type { Request } from './request';

const MINUTE = 60_000;
/** The moment at which the tests' requests came. */
export const CAME_AT = Date.parse('2026-11-28T03:00:00Z');
export const after = (minutes: number): string => new Date(CAME_AT + minutes * MINUTE).toISOString();

type Condition = NonNullable<Request['patientCondition']>;

const UNKNOWN = {
  ...{ sex: null, ageGroup: null, ageYears: null, pregnant: null, consciousness: null, systolic: null },
  ...{ diastolic: null, heartRate: null, respiratoryRate: null, temperature: null, oxygenSaturation: null },
  ...{ onOxygen: null, hypercapnicRisk: null, cause: null, chiefComplaint: null, needs: null, news2: null },
  ...{ organization: null, vehicle: null },
};

/** A request for a bed; a test states what matters to it. */
export function request(
  id: string,
  more: Partial<Omit<Request, 'patientCondition'>> = {},
  condition: Partial<Condition> | null = {},
): Request {
  return {
    id,
    kind: 'REQUEST',
    status: 'PENDING',
    bedKind: 'ER_GENERAL',
    requestedAt: after(0),
    expiresAt: after(5),
    history: [],
    ...{ closeReason: null, declineReason: null, note: null, answeredAt: null, eta: null, hold: null },
    patientCondition: condition && { ...UNKNOWN, id: `patient-${id}`, preKtas: 3, ...condition },
    ...more,
  };
}

export function held(id: string, untilMinutes: number): Request {
  const hold = { id: `hold-${id}`, expiresAt: after(untilMinutes), overCapacity: false, unverified: false };
  return request(id, { status: 'APPROVED', hold });
}
