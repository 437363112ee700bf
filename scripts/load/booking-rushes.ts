import { pace, type Peak } from './pace';
import type { PlatformClient } from './platform-client';
import type { Recorder } from './recorder';

export const BOOKINGS = 'bookings';
export const CANCELLATIONS = 'cancellations';

const DEPARTMENT = 'Load (demo)';
const SEATS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;
const KST_MS = 9 * 60 * 60 * 1000;
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const SCHEDULES = 'query Schedules($id: ID!) { hospital(id: $id) { clinicSchedules { id department } } }';
const END =
  'mutation EndSchedule($input: EndScheduleInput!) { endSchedule(input: $input) { userErrors { code } } }';

/** Again and again all members want the same slot of a few seats at once; then all give it up. */
export async function rushForSeats(
  client: PlatformClient,
  recorder: Recorder,
  staff: { readonly token: string; readonly hospitalId: string },
  members: readonly string[],
  everySeconds: number,
): Promise<Peak> {
  if (members.length === 0) return () => Promise.resolve();
  const slots = await openDay(client, staff);
  return async (end) => {
    await pace(1 / everySeconds, end, async (nth, due) => {
      const slotId = slots[nth % slots.length]!.id;
      const booked = await Promise.all(
        members.map(async (token) => {
          const input = { slotId, joinWaitlist: true };
          const answer = await recorder.measure(BOOKINGS, due, () =>
            client.send<{ appointment: { id: string } }>('BookAppointment', { input }, token),
          );
          return { token, appointmentId: answer?.appointment.id };
        }),
      );
      await Promise.all(
        booked.map(async ({ token, appointmentId }) => {
          if (appointmentId === undefined) return;
          await recorder.measure(CANCELLATIONS, performance.now(), () =>
            client.send('CancelAppointment', { input: { appointmentId } }, token),
          );
        }),
      );
    });
    // What is left, the next run ends.
    await endSchedules(client, staff).catch(() => undefined);
  };
}

/** A day of half hours at the demonstration's hospital, the day after tomorrow. */
async function openDay(
  client: PlatformClient,
  { token, hospitalId }: { readonly token: string; readonly hospitalId: string },
): Promise<readonly { readonly id: string }[]> {
  // What a run that was broken off has left.
  await endSchedules(client, { token, hospitalId });
  const date = new Date(Date.now() + KST_MS + 2 * DAY_MS).toISOString().slice(0, 10);
  const weekday = WEEKDAYS[new Date(date).getUTCDay()];
  const hours = {
    opensAt: '00:00',
    closesAt: '00:00',
    slotMinutes: 30,
    capacity: SEATS,
    opensOnHolidays: true,
  };
  await client.send(
    'DefineSchedule',
    { input: { hospitalId, department: DEPARTMENT, weekday, ...hours } },
    token,
  );
  const { appointmentSlots } = await client.send<{ appointmentSlots: readonly { id: string }[] }>('Slots', {
    hospitalId,
    department: DEPARTMENT,
    date,
  });
  return appointmentSlots;
}

async function endSchedules(
  client: PlatformClient,
  { token, hospitalId }: { readonly token: string; readonly hospitalId: string },
): Promise<void> {
  interface Schedules {
    readonly clinicSchedules: readonly { readonly id: string; readonly department: string }[];
  }
  const { clinicSchedules } = await client.query<Schedules>(SCHEDULES, { id: hospitalId });
  for (const { id, department } of clinicSchedules)
    if (department === DEPARTMENT) await client.query(END, { input: { scheduleId: id } }, token);
}
