import { parseEnvelope, type Envelope } from '../envelope/envelope';
import { failed, type Failed } from '../failure';
import type { HttpAnswer } from './http-get';

/**
 * Turns an HTTP answer into rows or a failure. A result code in the body says more than the status (the gateway sends
 * its errors with 200, 401 and 403), so it goes first; rows count only with status 200.
 */
export function readAnswer(answer: HttpAnswer): Envelope | Failed {
  const { status, body } = answer;
  if (status === 200) return parseEnvelope(body);
  const envelope = parseEnvelope(body);
  if (!envelope.ok && envelope.failure.resultCode !== undefined) return envelope;
  if (status >= 500) return failed('SERVER', `The API answered HTTP ${status}.`);
  if (status === 401 || status === 403)
    return failed('KEY', `The API refused the service key (HTTP ${status}).`);
  if (status === 429) {
    const wait = answer.retryAfterMs;
    return failed('QUOTA', 'The API answered HTTP 429.', wait === undefined ? {} : { retryAfterMs: wait });
  }
  if (status >= 400) return failed('PARAMETER', `The API refused the request (HTTP ${status}).`);
  return failed('MALFORMED', `The API answered HTTP ${status} where 200 was expected.`);
}
