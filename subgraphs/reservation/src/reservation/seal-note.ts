import type { KeyRing } from '../keys/key-ring';

const place = (reservationId: number): string => `note:${reservationId}`;

/** The hospital's words about a request: they may tell of the patient. */
export function sealNote(keys: KeyRing, reservationId: number, note: string | null | undefined): string | null {
  const text = note?.normalize('NFC').trim();
  return text ? keys.seal(text, place(reservationId)) : null;
}

export function openNote(keys: KeyRing, reservationId: number, sealed: string | null): string | null {
  return sealed === null ? null : keys.open(sealed, place(reservationId));
}
