import { BED_CHANGES, BED_PUSHES, changeBeds } from './bed-changes';
import { BOOKINGS, CANCELLATIONS, rushForSeats } from './booking-rushes';
import { CREW_REQUESTS, requestBeds } from './crew-requests';
import { MAP_READING, readMaps } from './map-reading';
import { membersOf } from './members';
import type { LoadOptions } from './options';
import { PlatformClient } from './platform-client';
import { Recorder } from './recorder';

const NEEDS_DEMONSTRATION =
  'The load needs the accounts and the mailbox of the demonstration: a platform on files, without SMTP_URL, on a loopback HOST.';

/** Puts a peak on a platform. @returns the lines of the table. @throws Error that says what is missing */
export async function runLoad(options: LoadOptions, say: (line: string) => void): Promise<string[]> {
  const client = new PlatformClient(options.url);
  await client.requirePlatform();
  say(`Signing in at ${options.url} …`);
  const { staff, crew, members } = await signIn(client, options.members);
  const recorder = new Recorder([
    MAP_READING,
    BED_CHANGES,
    BED_PUSHES,
    CREW_REQUESTS,
    BOOKINGS,
    CANCELLATIONS,
  ]);
  const { seconds, reads, beds, clients, crews, rushEvery } = options;
  say(
    `${seconds} s: ${reads} reads and ${beds} bed changes a second to ${clients} maps, ` +
      `${crews} transports a second, ${members.length} members for one slot every ${rushEvery} s`,
  );
  const peaks = await Promise.all([
    readMaps(client, recorder, reads),
    Promise.resolve(requestBeds(client, recorder, crew, crews)),
    rushForSeats(client, recorder, staff, members, rushEvery),
    changeBeds(client, recorder, staff, { perSecond: beds, clients }),
  ]).catch((error: unknown) => {
    throw new Error(`The load could not be prepared; the platform answered ${(error as Error).message}.`);
  });
  const end = performance.now() + seconds * 1000;
  await Promise.all(peaks.map((peak) => peak(end)));
  return recorder.table(seconds);
}

async function signIn(client: PlatformClient, count: number) {
  try {
    const [token, crew] = [
      await client.logIn('staff@goldenhour.test'),
      await client.logIn('crew@goldenhour.test'),
    ];
    const { hospital } = await client.send<{ hospital: { id: string } | null }>('MyPage', {}, token);
    if (!hospital) throw new Error('NO_HOSPITAL');
    return { staff: { token, hospitalId: hospital.id }, crew, members: await membersOf(client, count) };
  } catch (error) {
    throw new Error(`${NEEDS_DEMONSTRATION} Signing in was answered: ${(error as Error).message}.`);
  }
}
