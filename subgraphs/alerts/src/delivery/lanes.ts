/** How many sendings of one provider run at once. */
const SENDINGS = 4;
/** Push services take many connections; each message is a request of its own. */
const PUSH_SENDINGS = 8;

export function sendingsOf(lane: string): number {
  return lane.startsWith('PUSH_') ? PUSH_SENDINGS : SENDINGS;
}
