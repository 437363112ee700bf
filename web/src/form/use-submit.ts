import { accepted, type TypedDocument, type UserError } from '@goldenhour/client';
import { useRef } from 'react';
import { client } from '../session/page-session';
import { SubmissionKey } from './submission-key';
import { isAnswer, useAttempt, type FormState } from './use-attempt';

interface Payload {
  readonly userErrors: readonly UserError[];
}

type PayloadOf<Data> = Data[Exclude<keyof Data, '__typename'>] & Payload;

export interface Submit<Data, Input> extends FormState {
  /** Resolves with the payload of what was carried out, or with null; then the state says what is wrong. */
  readonly submit: (input: Input) => Promise<PayloadOf<Data> | null>;
  readonly clear: () => void;
}

interface SubmitOptions<Input> {
  /** Paths below the input that have a `Field` of their own; other problems are told by `Problem`. */
  readonly fields?: readonly (Input extends object ? keyof Input | `${string}.${string}` : string)[];
}

/**
 * Sends a mutation of one input whose answer is one payload, with an idempotency key of its own for each intention:
 * it is kept until an answer came, so trying again after a break does nothing twice.
 */
export function useSubmit<Data, Input extends { readonly idempotencyKey?: unknown }>(
  document: TypedDocument<Data, { readonly input: Input }>,
  { fields = [] }: SubmitOptions<Omit<Input, 'idempotencyKey'>> = {},
): Submit<Data, Omit<Input, 'idempotencyKey'>> {
  const { attempt, ...state } = useAttempt(fields as readonly string[], true);
  const key = useRef<SubmissionKey>(null);
  const submit = (input: Omit<Input, 'idempotencyKey'>) =>
    attempt(async () => {
      key.current ??= new SubmissionKey();
      try {
        const payload = await sendOnce(document, {
          ...input,
          idempotencyKey: key.current.for(input),
        } as unknown as Input);
        key.current.answered();
        return payload;
      } catch (error) {
        if (isAnswer(error)) key.current.answered();
        throw error;
      }
    });
  return { ...state, submit };
}

/**
 * The payload of a mutation that was carried out; for those whose input takes no key (SignUp, VerifyEmail).
 * @throws UserErrorsError, ApiError, ConnectionError
 */
export async function sendOnce<Data, Input>(
  document: TypedDocument<Data, { readonly input: Input }>,
  input: Input,
): Promise<PayloadOf<Data>> {
  const { data, errors } = await client.mutate(document, { input });
  const [payload] = Object.values(data as Record<string, PayloadOf<Data> | null>);
  if (!payload) throw errors[0] ?? new Error('The answer has no payload.');
  return accepted(payload);
}
