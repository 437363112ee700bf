import type { KeyRing } from '../keys/key-ring';

export const notePlace = (reservationId: number): string => `note:${reservationId}`;

/** The hospital's words about a request: they may tell of the patient. */
export function sealNote(
  keys: KeyRing,
  reservationId: number,
  note: string | null | undefined,
): string | null {
  const text = note?.normalize('NFC').trim();
  return text ? keys.seal(text, notePlace(reservationId)) : null;
}

export function openNote(keys: KeyRing, reservationId: number, sealed: string | null): string | null {
  return sealed === null ? null : keys.open(sealed, notePlace(reservationId));
}
