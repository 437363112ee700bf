import { MESSAGE_CODES, REMARK_CODE, type MessageCode } from '@goldenhour/nemc';
import type { ClassCode } from './districts';
import type { SimulatedHospital } from './hospitals';
import { illnessMessage, remark, type MessageText } from './message-texts';
import { between, pick, random, TOPIC } from './random';
import type { Moment } from './state';

/** A message that stands at a hospital; times are epoch milliseconds. */
export interface StandingMessage extends MessageText {
  readonly code: MessageCode;
  readonly startsAt: number;
  readonly endsAt: number;
  /** 1, or 2 for an exact double, which the real feed has, too. */
  readonly times: 1 | 2;
}

/** Share of a class's hospitals that write messages, and how many each has at most at once: about 950 in all. */
const WRITING: Readonly<Record<ClassCode, readonly [share: number, least: number, most: number]>> = {
  G001: [1, 3, 12],
  G006: [1, 1, 9],
  G007: [0.4, 1, 4],
  G009: [0, 0, 0],
};

/** Of the recorded messages, 12 of 73 are about an illness, and one is there twice. */
const ILLNESS_SHARE = 12 / 73;
const DOUBLE_SHARE = 1 / 73;
/** So many are taken back before the end that they state. */
const WITHDRAWN_SHARE = 0.15;

const [FIRST_CODE, ...CODES] = Object.keys(MESSAGE_CODES).filter((code) => code !== REMARK_CODE) as [
  MessageCode,
  ...MessageCode[],
];

/** The message of one of a hospital's slots at a step: each slot has one for a time, then none, then another. */
function messageIn(
  slot: number,
  { index }: SimulatedHospital,
  { seed, step, stepMs }: Moment,
): StandingMessage | undefined {
  const topic = TOPIC.MESSAGE + slot * 10;
  const period = between(random(seed, index, topic), 300, 900);
  const shifted = step + between(random(seed, index, topic, 1), 0, period - 1);
  const cycle = Math.floor(shifted / period);
  const draw = (position: number): number => random(seed, index, topic + 1 + position, cycle);
  const age = shifted - cycle * period;
  const length = Math.floor(period * (0.6 + 0.4 * draw(0)));
  if (age >= (draw(1) < WITHDRAWN_SHARE ? length / 2 : length)) return undefined;
  const code = draw(2) < ILLNESS_SHARE ? pick(draw(3), [FIRST_CODE, ...CODES]) : REMARK_CODE;
  const text = code === REMARK_CODE ? remark(draw(4), draw(5)) : illnessMessage(draw(4), MESSAGE_CODES[code]);
  const startsAt = (step - age) * stepMs;
  return {
    ...text,
    code,
    startsAt,
    endsAt: startsAt + length * stepMs,
    times: draw(6) < DOUBLE_SHARE ? 2 : 1,
  };
}

/** All messages that stand at a hospital at a moment. A few appear and a few end at each step. */
export function messagesAt(hospital: SimulatedHospital, moment: Moment): readonly StandingMessage[] {
  const { seed } = moment;
  const [share, least, most] = WRITING[hospital.classCode];
  if (random(seed, hospital.index, TOPIC.MESSAGE + 500) >= share) return [];
  const slots = between(random(seed, hospital.index, TOPIC.MESSAGE + 501), least, most);
  return Array.from({ length: slots }, (_, slot) => messageIn(slot, hospital, moment)).filter(
    (message) => message !== undefined,
  );
}
