import {
  CancelReservationDocument,
  CrewCancelTransportDocument,
  CrewNoticeDocument,
  MarkArrivedDocument,
  RegisterPatientConditionDocument,
  RequestReservationsDocument,
  type CancelReservationInput,
  type CancelTransportInput,
  type Client,
  type MarkArrivedInput,
  type NoticeHospitalInput,
  type RegisterPatientConditionInput,
  type RequestReservationsInput,
  type UserError,
} from '@goldenhour/client';

/** What a crew sends that must neither be lost nor done twice. */
export type Job =
  | { readonly kind: 'register'; readonly input: RegisterPatientConditionInput }
  | { readonly kind: 'request'; readonly input: RequestReservationsInput }
  | { readonly kind: 'notice'; readonly input: NoticeHospitalInput }
  | { readonly kind: 'cancel'; readonly input: CancelReservationInput }
  | { readonly kind: 'arrive'; readonly input: MarkArrivedInput }
  | { readonly kind: 'cancelTransport'; readonly input: CancelTransportInput };

interface Done {
  readonly patientId: string | null;
  readonly userErrors: readonly UserError[];
}

/** @throws ApiError, ConnectionError: after the latter it may have been done */
export async function perform(
  client: Pick<Client, 'mutate'>,
  job: Job,
  idempotencyKey: string,
): Promise<Done> {
  switch (job.kind) {
    case 'register': {
      const variables = { input: { ...job.input, idempotencyKey } };
      const { data } = await client.mutate(RegisterPatientConditionDocument, variables);
      const { patientCondition, userErrors } = data.registerPatientCondition;
      return { patientId: patientCondition?.id ?? null, userErrors };
    }
    case 'request': {
      const variables = { input: { ...job.input, idempotencyKey } };
      return done((await client.mutate(RequestReservationsDocument, variables)).data.requestReservations);
    }
    case 'notice': {
      const variables = { input: { ...job.input, idempotencyKey } };
      return done((await client.mutate(CrewNoticeDocument, variables)).data.noticeHospital);
    }
    case 'cancel': {
      const variables = { input: { ...job.input, idempotencyKey } };
      return done((await client.mutate(CancelReservationDocument, variables)).data.cancelReservation);
    }
    case 'arrive': {
      const variables = { input: { ...job.input, idempotencyKey } };
      return done((await client.mutate(MarkArrivedDocument, variables)).data.markArrived);
    }
    case 'cancelTransport': {
      const variables = { input: { ...job.input, idempotencyKey } };
      return done((await client.mutate(CrewCancelTransportDocument, variables)).data.cancelTransport);
    }
  }
}

const done = ({ userErrors }: { readonly userErrors: readonly UserError[] }): Done => ({
  patientId: null,
  userErrors,
});
