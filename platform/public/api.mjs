// What the page asks of the API by POST, and back-off.
import { learnServerTime } from './freshness.mjs';

const ANSWER_WITHIN_MS = 10_000;
const FEED = 'feed { source lastSuccessAt lagSeconds failure }';

/** The fields of a bed that the page shows; pages and live changes have the same. */
export const BED_FIELDS = 'available capacity crowding freshness suspect source reportedAt';

const STATE = `query LiveState { bedBoard { cursor hospitalCount updatedAt ${FEED} } }`;
const PAGE = `query LivePage($after: String) {
  hospitals(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id hpid name tier province district emergencyRoom { general { ${BED_FIELDS} } } }
  }
}`;

/** The board's cursor, size and feed. @throws Error when the API does not answer */
export async function fetchState() {
  return (await post(STATE)).bedBoard;
}

/**
 * All hospitals, and the cursor that was true before the first of them was read: changes after it may be in them
 * already, which does no harm, but none is missing.
 */
export async function fetchBoard() {
  const state = await fetchState();
  const hospitals = [];
  let after = null;
  do {
    const { pageInfo, nodes } = (await post(PAGE, { after })).hospitals;
    hospitals.push(...nodes.filter((node) => node !== null));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return { state, hospitals };
}

async function post(query, variables = {}) {
  const sentAt = Date.now();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  learnServerTime(response.headers.get('date'), sentAt, Date.now());
  const { data, errors } = await response.json();
  if (errors?.length > 0) throw new Error(errors[0].message);
  return data;
}

/** Seconds before attempt 1, 2, 3 …: 1 doubling to 30, of which half is chance, so that pages do not return all at once. */
export function backOffSeconds(attempt, random = Math.random) {
  const longest = Math.min(30, 2 ** (attempt - 1));
  return longest / 2 + (random() * longest) / 2;
}
