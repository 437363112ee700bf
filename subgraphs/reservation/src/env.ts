import { z } from 'zod';
import { parsePatientKeys } from './keys/read-keys';

const minutes = (usual: number) =>
  z.coerce.number({ error: 'must be a number of minutes' }).positive('must be above 0').default(usual);

/** Variables of the reservation subgraph; the platform spreads them into its own. */
export const reservationEnvShape = {
  PATIENT_KEYS: z
    .string()
    .transform((text, context) => {
      try {
        return parsePatientKeys(text);
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message });
        return z.NEVER;
      }
    })
    .optional(),
  PATIENT_RETENTION_DAYS: z.coerce
    .number({ error: 'must be a number of days' })
    .positive('must be above 0')
    .default(30),
  ESCALATION_WIDEN_MINUTES: minutes(10),
  ESCALATION_ALARM_MINUTES: minutes(15),
  /** A road router (OSRM) for travel times; without one they are estimates. */
  OSRM_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  /** For tests of crashes: where sagas stand when the process kills itself. Only NODE_ENV=test honours it. */
  RESERVATION_CRASH_AT: z.string().optional(),
};

export type ReservationEnv = z.output<z.ZodObject<typeof reservationEnvShape>>;
