import { SEVERE_ILLNESSES } from '@goldenhour/nemc';
import { pick } from './random';

/** Departments that remarks are about. */
const DEPARTMENTS = [
  ...([
    '피부과',
    '안과',
    '이비인후과',
    '성형외과',
    '소아청소년과',
    '산부인과',
    '치과',
    '비뇨의학과',
  ] as const),
  ...(['정형외과', '신경외과', '외과', '순환기내과', '호흡기내과', '영상의학과', '정신건강의학과'] as const),
] as const;

/** Remarks about a department, in the manner of the real ones; none is copied. */
const ABOUT_DEPARTMENT: readonly [Sentence, ...Sentence[]] = [
  (department) => `${department} 진료 불가`,
  (department) => `${department} 의료진 부족으로 야간 수용 불가`,
  (department) => `[${department}] 문의 후 이송 바랍니다`,
  (department) => `${department} 신환 수용 불가, 재진은 사전 문의`,
  (department) => `[진료제한] ${department} 인력 부족, 사전 확인 요망`,
  (department) => `평일 주간(09:00~18:00)에만 ${department} 진료 가능`,
  (department) => `(22:00~익일 08:00) ${department} 응급 수술 불가`,
];

/** Remarks about the emergency room as a whole. */
const ABOUT_EMERGENCY_ROOM = [
  '119 구급대는 출발 전 문의 바랍니다',
  '응급실 인력 부족으로 경증 환자 수용 자제',
  '응급실 과밀로 대기 지연 중',
  '중환자실 병상 부족, 수용 여부 사전 확인',
  '소아 야간 진료는 문의 후 내원',
] as const;

const ABOUT_ILLNESS: readonly [Sentence, ...Sentence[]] = [
  () => '의료진 부족',
  () => '의료진 부족으로 수용 어려움',
  (illness) => `[${illness}] 정규시간 외 시술 불가`,
  (illness) => `${illness} 장비 점검으로 수용 불가`,
  () => '마취 지원 불가',
];

type Sentence = (subject: string) => string;

/** A text that nobody can take for a real hospital's: it begins with 데모 (demo). */
const fictional = (text: string): string => `(데모) ${text}`;

export interface MessageText {
  readonly text: string;
  /** What the code stands for, in the API's words. */
  readonly subject: string;
  readonly department?: string;
}

/** A remark (Y000), in one case of six about the emergency room. Draws are in [0, 1). */
export function remark(which: number, about: number): MessageText {
  if (about < 1 / 6) {
    const text = fictional(pick(which, ABOUT_EMERGENCY_ROOM));
    return { text, subject: '응급실', department: '응급실' };
  }
  const department = pick((about * 6 - 1) / 5, DEPARTMENTS);
  return { text: fictional(pick(which, ABOUT_DEPARTMENT)(department)), subject: '응급실', department };
}

/** A message about an item (1–27) of severe illness. */
export function illnessMessage(which: number, item: number): MessageText {
  const subject = SEVERE_ILLNESSES.find((illness) => illness.item === item)?.label ?? '';
  return { text: fictional(pick(which, ABOUT_ILLNESS)(subject)), subject };
}
