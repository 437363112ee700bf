import { pace, type Peak } from './pace';
import type { PlatformClient } from './platform-client';
import type { Recorder } from './recorder';

export const CREW_REQUESTS = 'crew requests';
const AT = { latitude: 37.5663, longitude: 126.9779 };
const CONDITION = {
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
  preKtas: 3,
  chiefComplaint: 'chest pain (load)',
  needs: { bedKind: 'ER_GENERAL' },
};
const END =
  'mutation EndTransport($input: CancelTransportInput!) { cancelTransport(input: $input) { userErrors { code } } }';

interface Recommendation {
  readonly recommended: readonly { readonly hospital: { readonly id: string } }[];
}

/** Crews register a patient, ask who can take them, ask three hospitals at once, and give up again. */
export function requestBeds(
  client: PlatformClient,
  recorder: Recorder,
  token: string,
  perSecond: number,
): Peak {
  return (end) =>
    pace(perSecond, end, async (_nth, due) => {
      const timed = <T>(from: number, request: () => Promise<T>) =>
        recorder.measure(CREW_REQUESTS, from, request);
      const registered = await timed(due, () =>
        client.send<{ patientCondition: { id: string } }>(
          'RegisterPatientCondition',
          { input: CONDITION },
          token,
        ),
      );
      if (!registered) return;
      const patientConditionId = registered.patientCondition.id;
      const found = await timed(performance.now(), () =>
        client.send<Recommendation>('RecommendHospitals', { patientConditionId, at: AT, first: 3 }, token),
      );
      const hospitalIds = (found?.recommended ?? []).map(({ hospital }) => hospital.id);
      if (hospitalIds.length > 0)
        await timed(performance.now(), () =>
          client.send('RequestReservations', { input: { patientConditionId, hospitalIds, at: AT } }, token),
        );
      await timed(performance.now(), () => client.query(END, { input: { patientConditionId } }, token));
    });
}
