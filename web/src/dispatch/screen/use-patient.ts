import { CrewPatientDocument, type CrewPatientQuery } from '@goldenhour/client';
import { useEffect, useState } from 'react';
import { client } from '../../session/page-session';

export type Patient = NonNullable<CrewPatientQuery['patientCondition']>;

const AGAIN_MS = 10_000;

/** Whom the chosen transport carries: asked when somebody opens it, since each look leaves a record. */
export function usePatient(id: string): Patient | null {
  const [patient, setPatient] = useState<Patient | null>(null);
  useEffect(() => {
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      try {
        const { data } = await client.query(CrewPatientDocument, { id }, { signal: left.signal });
        if (!left.signal.aborted) setPatient(data.patientCondition);
      } catch {
        if (!left.signal.aborted) timer = setTimeout(() => void read(), AGAIN_MS);
      }
    };
    void read();
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [id]);
  return patient;
}
