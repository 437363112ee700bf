import { resolve } from 'node:path';
import { parse, Kind } from 'graphql';
import { readFileSync } from 'node:fs';

/**
 * `npm run demo:transport`: plays a transport from condition to arrival against a running platform, as the demo accounts of
 * a crew and of a hospital's staff, and prints each step.
 */
const PLATFORM = process.env['PLATFORM_URL'] ?? 'http://127.0.0.1:4000';
const PASSWORD = 'golden-hour-demo';
const SEOUL_CITY_HALL = { latitude: 37.5663, longitude: 126.9779 };

const CONTRACT = new Map(
  ['account', 'crew', 'console', 'map', 'hospital'].flatMap((name) => {
    const source = readFileSync(resolve(__dirname, '..', 'contract', `${name}.graphql`), 'utf8');
    return parse(source).definitions.flatMap((definition): [string, string][] =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name && definition.loc
        ? [[definition.name.value, source.slice(definition.loc.start, definition.loc.end)]]
        : [],
    );
  }),
);

interface Payload {
  readonly userErrors?: readonly { readonly code: string; readonly message: string }[];
}

/** Sends an operation of the contract and gives its one field back. @throws Error with what the platform answered */
async function send<T>(name: string, variables: Record<string, unknown>, token?: string): Promise<T> {
  const response = await fetch(`${PLATFORM}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: CONTRACT.get(name), variables }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, (Payload & T) | null>;
    errors?: readonly { readonly message: string }[];
  };
  const [payload] = Object.values(data ?? {});
  const problem = errors?.[0]?.message ?? payload?.userErrors?.[0]?.message;
  if (problem !== undefined || !payload) throw new Error(`${name}: ${problem ?? 'no answer'}`);
  return payload;
}

async function logIn(account: string): Promise<string> {
  const input = { email: `${account}@goldenhour.test`, password: PASSWORD };
  const { session } = await send<{ session: { accessToken: string } }>('LogIn', { input });
  return session.accessToken;
}

function say(step: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)}  ${step}`);
}

interface Recommended {
  readonly rank: number;
  readonly travel: { readonly minutes: number };
  readonly reasons: readonly { readonly code: string }[];
  readonly hospital: { readonly id: string; readonly name: string };
}
interface Reserved {
  readonly id: string;
  readonly status: string;
  readonly hospital: { readonly id: string; readonly name: string };
}

async function main(): Promise<void> {
  const [crew, staff] = [await logIn('crew'), await logIn('staff')];
  const { hospital: own } = await send<{ hospital: { id: string; name: string } | null }>(
    'MyPage',
    {},
    staff,
  );
  if (!own) throw new Error('The demo account staff@goldenhour.test works for no hospital.');

  const condition = {
    sex: 'MALE',
    ageGroup: 'FIFTIES',
    consciousness: 'ALERT',
    systolic: 105,
    heartRate: 115,
    respiratoryRate: 22,
    temperature: 36.8,
    oxygenSaturation: 94,
    onOxygen: false,
    cause: 'DISEASE',
    preKtas: 2,
    chiefComplaint: 'chest pain (demo)',
    needs: { bedKind: 'ER_GENERAL' },
  };
  const { patientCondition } = await send<{
    patientCondition: { id: string; news2: { score: number; risk: string } };
  }>('RegisterPatientCondition', { input: condition }, crew);
  const { score, risk } = patientCondition.news2;
  say(`The crew registers a patient: Pre-KTAS 2, NEWS2 ${score} (${risk})`);

  const beds = [{ kind: 'ER_GENERAL', available: 3, capacity: 20 }];
  await send('UpdateBeds', { input: { hospitalId: own.id, beds } }, staff);
  say(`${own.name} states three free beds`);

  const where = { patientConditionId: patientCondition.id, at: SEOUL_CITY_HALL, first: 4 };
  const { recommended } = await send<{ recommended: readonly Recommended[] }>(
    'RecommendHospitals',
    where,
    crew,
  );
  for (const { rank, hospital, travel, reasons } of recommended)
    say(`  ${rank}. ${hospital.name}, ${travel.minutes} min: ${reasons.map(({ code }) => code).join(', ')}`);

  const hospitalIds = [...new Set([own.id, ...recommended.map(({ hospital }) => hospital.id)])].slice(0, 5);
  const request = { patientConditionId: patientCondition.id, hospitalIds, at: SEOUL_CITY_HALL };
  const { reservations } = await send<{ reservations: readonly Reserved[] }>(
    'RequestReservations',
    { input: request },
    crew,
  );
  say(`The crew asks ${reservations.length} hospitals at once`);

  const asked = reservations.find(({ hospital }) => hospital.id === own.id)!;
  const { reservation } = await send<{ reservation: Reserved & { hold: { expiresAt: string } } }>(
    'ApproveReservation',
    { input: { reservationId: asked.id } },
    staff,
  );
  say(`${own.name} approves: the bed is held until ${reservation.hold.expiresAt}`);

  const transport = await send<{ reservations: readonly (Reserved & { closeReason: string | null })[] }>(
    'MyTransport',
    { patientConditionId: patientCondition.id },
    crew,
  );
  for (const { hospital, status, closeReason } of transport.reservations)
    say(`  ${hospital.name}: ${status}${closeReason === null ? '' : ` (${closeReason})`}`);

  const arrived = await send<{ reservation: { patientCondition: { transportStatus: string } } }>(
    'MarkArrived',
    { input: { reservationId: asked.id } },
    crew,
  );
  say(`The patient has arrived: the transport is ${arrived.reservation.patientCondition.transportStatus}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
