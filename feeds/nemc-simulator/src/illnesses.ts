import { SEVERE_ILLNESSES } from '@goldenhour/nemc';
import type { ClassCode } from './districts';
import type { SimulatedHospital } from './hospitals';
import { between, pick, random, TOPIC } from './random';

/** The API pads this value to ten characters. */
export const ACCEPTS = 'Y         ';
export const IMPOSSIBLE = '불가능';
export const NOT_PROVIDED = '정보미제공';

/** The item that says whether the emergency room itself is open: everybody states it. */
const EMERGENCY_ROOM = 28;

/** Items that few hospitals treat: infants' endoscopy and interventions, adult bronchoscopy, severe burns. */
const RARE_ITEMS: readonly number[] = [10, 12, 13, 14, 19, 27];

const ANSWERING: Record<ClassCode, number> = { G001: 0.72, G006: 0.5, G007: 0.07, G009: 0 };

const NOTES = [
  '.',
  '만 1세 이상',
  '체중 10kg 이상',
  '생후 3개월 이상',
  '나이 제한 없음',
  '체중 500g 이상',
] as const;

/** One in 20 accepted illnesses is refused at a time, each for about 120 steps. */
function refused(seed: number, index: number, topic: number, step: number): boolean {
  const phase = between(random(seed, index, topic, 1), 0, 119);
  return random(seed, index, topic + 1, Math.floor((step + phase) / 120)) < 1 / 20;
}

/** What a hospital says about an item (1–28) of operation 2 at a step. */
export function illnessAnswer(seed: number, hospital: SimulatedHospital, item: number, step: number): string {
  const topic = TOPIC.ILLNESS + item * 10;
  const share = ANSWERING[hospital.classCode] * (RARE_ITEMS.includes(item) ? 0.35 : 1);
  if (item !== EMERGENCY_ROOM && random(seed, hospital.index, topic) >= share) return NOT_PROVIDED;
  return refused(seed, hospital.index, topic, step) ? IMPOSSIBLE : ACCEPTS;
}

/** The limit of age or weight beside an item, for the five items that can have one; often none. */
export function illnessNote(
  seed: number,
  hospital: SimulatedHospital,
  illness: (typeof SEVERE_ILLNESSES)[number],
  answer: string,
): string | undefined {
  if (!('noteField' in illness) || answer === NOT_PROVIDED) return undefined;
  const topic = TOPIC.ILLNESS + illness.item * 10;
  const written = random(seed, hospital.index, topic, 2) < 0.5;
  return written ? pick(random(seed, hospital.index, topic, 3), NOTES) : undefined;
}
