import { failed, type Failed } from '../failure';
import type { Poll } from '../source';
import type { InstitutionDetailRow } from './institution-detail';

/**
 * The answer about one hospital: zero rows or its own, which a hospital that has changed its hpid gives under both. A row
 * of any other hospital means that the API did not heed the question, so nothing in the answer can be used.
 */
export function detailOf(
  hpid: string,
  poll: Poll<InstitutionDetailRow>,
): Poll<InstitutionDetailRow> | Failed {
  const asked = poll.rows.every((row) => row.hpid === hpid || row.phpid === hpid);
  if (asked && poll.rows.length <= 1) return poll;
  return failed('MALFORMED', 'The answer holds other hospitals than the one asked for.');
}
