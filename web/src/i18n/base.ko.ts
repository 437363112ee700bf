/** What every page says that one signs in to. */
export const baseKo = {
  skip: '본문으로 건너뛰기',
  pages: { account: '내 페이지', admin: '관리', crew: '구급대', console: '병원', dispatch: '상황실' },
  pagesLabel: '페이지',
  roles: {
    MEMBER: '회원',
    PARAMEDIC: '구급대원',
    DISPATCHER: '상황요원',
    HOSPITAL_STAFF: '병원 의료진',
    ADMIN: '관리자',
    SERVICE: '연계 시스템',
  },
  logIn: {
    title: '로그인',
    email: '이메일',
    password: '비밀번호',
    submit: '로그인',
    lost: '로그인이 끝났습니다. 다시 로그인하면 하던 곳으로 돌아갑니다.',
    needed: '이 페이지는 로그인이 필요합니다.',
    signUp: '회원 가입',
    forgot: '비밀번호 찾기',
    verify: '이메일 인증하기',
  },
  logOut: '로그아웃',
  wrongRole: {
    title: '이 페이지를 볼 권한이 없습니다',
    needs: '필요한 역할: {{roles}}. 지금 역할: {{role}}.',
    request: '내 페이지에서 역할 신청',
  },
  required: '필수',
  sending: '보내는 중',
  loading: '불러오는 중입니다.',
  retry: '다시 시도',
  failure: {
    connection:
      '서버에 연결되지 않습니다. 보낸 내용이 처리되었는지 알 수 없습니다. 다시 보내도 두 번 처리되지 않습니다.',
    connectionOnce: '서버에 연결되지 않습니다. 연결을 확인하고 다시 시도하세요.',
    UNAUTHENTICATED: '로그인이 필요합니다.',
    FORBIDDEN: '이 계정에는 권한이 없습니다.',
    BAD_USER_INPUT: '입력한 값을 확인하세요.',
    NOT_FOUND: '찾을 수 없습니다.',
    CONFLICT: '그사이 상태가 바뀌었습니다. 다시 확인하세요.',
    RATE_LIMITED: '요청이 너무 많습니다. {{seconds}}초 뒤 다시 시도하세요.',
    UPSTREAM_UNAVAILABLE: '서비스 일부가 응답하지 않습니다. 잠시 뒤 다시 시도하세요.',
    OVERLOADED: '서버가 바쁩니다. 잠시 뒤 다시 시도하세요.',
    INTERNAL_SERVER_ERROR: '서버에서 예상하지 못한 오류가 났습니다. (문의 번호 {{incidentId}})',
    other: '처리하지 못했습니다.',
  },
  age: {
    now: '방금 전',
    seconds: '{{n}}초 전',
    minutes: '{{n}}분 전',
    hours: '{{n}}시간 전',
    days: '{{n}}일 전',
  },
};

export type BaseTexts = typeof baseKo;
