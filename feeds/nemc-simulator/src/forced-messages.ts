import { MESSAGE_CODES, OPERATIONS, REMARK_CODE, SEVERE_ILLNESSES, type MessageCode } from '@goldenhour/nemc';
import type { SimulatedHospital } from './hospitals';
import { messageRow } from './operations/messages';
import { type Patch, patchRow } from './patches';
import type { Row } from './row';

const DAY_MS = 86_400_000;

/**
 * A message that a test forces, in the API's own tags: null makes a tag absent, and what is not named is made up. Without
 * more it is a remark (Y000) of the emergency room from now for a day; another code is a message about that illness.
 */
export type ForcedMessage = Patch & { readonly symBlkMsg: string };

/** What tests put in the place of single hospitals' messages. */
export class ForcedMessages {
  private readonly forced = new Map<string, readonly Row[]>();

  /** Null takes back what was forced. `now` is epoch milliseconds. */
  set(hospital: SimulatedHospital, messages: readonly ForcedMessage[] | null, now: number): void {
    if (messages === null) this.forced.delete(hospital.hpid);
    else
      this.forced.set(
        hospital.hpid,
        messages.map((message) => forcedRow(hospital, message, now)),
      );
  }

  /** Undefined where the simulated rows stand. */
  rows(operation: string, hpid: string): readonly Row[] | undefined {
    return operation === OPERATIONS.MESSAGES ? this.forced.get(hpid) : undefined;
  }
}

function forcedRow(hospital: SimulatedHospital, message: ForcedMessage, now: number): Row {
  const code = codeOf(message['symTypCod']);
  const subject = SEVERE_ILLNESSES.find(({ item }) => item === MESSAGE_CODES[code])!.label;
  const department = code === REMARK_CODE ? { department: '응급실' } : {};
  const period = { startsAt: now, endsAt: now + DAY_MS };
  const made = messageRow(hospital, { text: message.symBlkMsg, code, subject, ...department, ...period });
  return patchRow(made, message);
}

function codeOf(code: string | number | null | undefined): MessageCode {
  return Object.hasOwn(MESSAGE_CODES, String(code)) ? (code as MessageCode) : REMARK_CODE;
}
