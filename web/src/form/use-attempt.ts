import { ApiError, UserErrorsError, type UserError } from '@goldenhour/client';
import { useCallback, useRef, useState } from 'react';

/** How the last try to send a form went. */
export interface FormState {
  readonly pending: boolean;
  /** Of the field of that path below the input, such as `email` or `needs.bedKind`. */
  readonly errorAt: (path: string) => UserError | undefined;
  /** Those that belong to no field of the form. */
  readonly otherErrors: readonly UserError[];
  /** Why there was no answer that a person can mend something by. */
  readonly failure: unknown;
  /** Whether the same may be sent again without harm when no answer came. */
  readonly repeatable: boolean;
}

export interface Attempt extends FormState {
  /** Resolves with what `act` gives, or null where it failed; the state says why. While one runs another does nothing. */
  readonly attempt: <T>(act: () => Promise<T>) => Promise<T | null>;
  readonly clear: () => void;
}

interface Outcome {
  readonly pending: boolean;
  readonly userErrors: readonly UserError[];
  readonly failure: unknown;
}

const CALM: Outcome = { pending: false, userErrors: [], failure: null };

/** Does what a form is for, and keeps what came of it. @param fields paths that have a `Field` of their own */
export function useAttempt(fields: readonly string[], repeatable = false): Attempt {
  const [{ pending, userErrors, failure }, setOutcome] = useState(CALM);
  const running = useRef(false);
  const attempt = useCallback(async <T>(act: () => Promise<T>): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    setOutcome((before) => ({ ...before, pending: true }));
    try {
      const given = await act();
      setOutcome(CALM);
      return given;
    } catch (error) {
      if (error instanceof UserErrorsError) setOutcome({ ...CALM, userErrors: error.userErrors });
      else setOutcome({ ...CALM, failure: error });
      return null;
    } finally {
      running.current = false;
    }
  }, []);
  const clear = useCallback(() => setOutcome(CALM), []);
  const errorAt = (path: string) => userErrors.find((error) => pathBelowInput(error) === path);
  const otherErrors = userErrors.filter((error) => !fields.includes(pathBelowInput(error)));
  return { pending, errorAt, otherErrors, failure, repeatable, attempt, clear };
}

function pathBelowInput({ path }: UserError): string {
  return (path?.[0] === 'input' ? path.slice(1) : (path ?? [])).join('.');
}

/** Said when a part of the platform failed or was busy: what was asked for may have been carried out all the same. */
const UNDECIDED = ['UPSTREAM_UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'OVERLOADED', 'RATE_LIMITED'];

/** Whether the API has decided: what is sent after that is something new. */
export function isAnswer(error: unknown): boolean {
  return error instanceof UserErrorsError || (error instanceof ApiError && !UNDECIDED.includes(error.code));
}

/** For a form whose problems are told elsewhere on the page. */
export const TOLD_ELSEWHERE: FormState = {
  pending: false,
  errorAt: () => undefined,
  otherErrors: [],
  failure: null,
  repeatable: false,
};
