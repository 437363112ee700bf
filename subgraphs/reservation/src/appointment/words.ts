import type { KeyRing } from '../keys/key-ring';

/** What a patient says with a booking: sealed, since it tells of their health. */
export interface Words {
  readonly note: string | null;
  readonly patientName: string | null;
}

export const wordsPlace = (appointmentId: number): string => `appointment:${appointmentId}`;
const clean = (text: string | null | undefined): string | null => text?.normalize('NFC').trim() || null;

export function sealWords(
  keys: KeyRing,
  appointmentId: number,
  said: { readonly note?: string | null; readonly patientName?: string | null },
): string | null {
  const words: Words = { note: clean(said.note), patientName: clean(said.patientName) };
  if (words.note === null && words.patientName === null) return null;
  return keys.seal(JSON.stringify(words), wordsPlace(appointmentId));
}

export function openWords(keys: KeyRing, appointmentId: number, sealed: string): Words {
  return JSON.parse(keys.open(sealed, wordsPlace(appointmentId))) as Words;
}
