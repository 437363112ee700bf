import { registerEnumType } from 'type-graphql';

/** The roles that an account or machine can have; somebody without a token has none. */
export const Role = {
  MEMBER: 'MEMBER',
  PARAMEDIC: 'PARAMEDIC',
  DISPATCHER: 'DISPATCHER',
  HOSPITAL_STAFF: 'HOSPITAL_STAFF',
  ADMIN: 'ADMIN',
  SERVICE: 'SERVICE',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

registerEnumType(Role, {
  name: 'Role',
  description: 'What somebody may do here (역할).',
  valuesConfig: {
    MEMBER: { description: 'Anyone with an account (일반 회원).' },
    PARAMEDIC: { description: 'A crew in an ambulance (구급대원).' },
    DISPATCHER: { description: 'A province’s situation room (구급상황관리센터).' },
    HOSPITAL_STAFF: { description: 'Staff of one hospital (병원 의료진).' },
    ADMIN: { description: 'Administrator of this platform (관리자).' },
    SERVICE: { description: 'A machine: a partner’s, or one of this platform (기계).' },
  },
});
