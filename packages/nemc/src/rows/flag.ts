/** The values of the public API's `Availability` enum. */
export type Availability = 'AVAILABLE' | 'UNAVAILABLE' | 'UNKNOWN';

/**
 * Reads a flag of equipment or of a severe illness: `Y` (often padded) is AVAILABLE; `N`, `N1` (whose difference is
 * undocumented) and `불가능` are UNAVAILABLE; everything else, such as `정보미제공`, and an absent tag are UNKNOWN.
 */
export function readFlag(text: string | undefined): Availability {
  switch (text?.trim().normalize('NFC')) {
    case 'Y':
      return 'AVAILABLE';
    case 'N':
    case 'N1':
    case '불가능':
      return 'UNAVAILABLE';
    default:
      return 'UNKNOWN';
  }
}
