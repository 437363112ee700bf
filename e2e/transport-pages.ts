import type { Answer, TestPlatform } from '@goldenhour/testing';
import { PHONE } from './page-stand';
import { DISPATCHER, SEOUL_CITY_HALL, staffOf } from './transport-desk';

/** A visitor in Seoul who lets pages know it, and reads Korean. */
export const IN_SEOUL = {
  locale: 'ko-KR',
  viewport: PHONE,
  geolocation: SEOUL_CITY_HALL,
  permissions: ['geolocation'],
};

export interface AskedHospital {
  readonly id: string;
  readonly status: string;
  readonly hospital: { readonly id: string; readonly name: string };
}

export interface OpenTransport {
  readonly id: string;
  readonly preKtas: number | null;
  readonly takenOver: boolean;
  readonly position: { readonly latitude: number } | null;
  readonly reservations: readonly AskedHospital[];
}

/** The open transports of Seoul, newest first, as its dispatcher sees them. */
export async function openTransports(platform: TestPlatform): Promise<OpenTransport[]> {
  const { data } = await platform.query(
    `{ openTransports { nodes { id preKtas takenOver position { latitude }
      reservations { id status hospital { id name } } } } }`,
    {},
    DISPATCHER,
  );
  return data.openTransports.nodes as OpenTransport[];
}

/** A hospital's answer, given by its staff: `ApproveReservation` or `DeclineReservation` of the contract. */
export async function answer(
  platform: TestPlatform,
  name: 'ApproveReservation' | 'DeclineReservation',
  { id, hospital }: AskedHospital,
  more: Record<string, unknown> = {},
): Promise<void> {
  const input = { reservationId: id, ...more };
  const { data, errors } = await platform.send(name, { input }, staffOf(hospital.id));
  const payload: Answer = data?.[name[0]!.toLowerCase() + name.slice(1)];
  if (errors || payload.userErrors.length > 0) throw new Error(JSON.stringify({ errors, payload }));
}
