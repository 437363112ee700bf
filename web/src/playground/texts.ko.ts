export const playgroundKo = {
  title: 'GraphQL 실습',
  intro: '쿼리를 실행하고, 실시간 구독을 받아 보고, 코드로 가져가세요.',
  account: {
    public: '공개 (로그인 안 함)',
    person: '{{name}} ({{role}})',
    partner: '파트너 {{clientId}}',
    logIn: '로그인',
    useClient: '파트너로 접속',
    email: '이메일',
    password: '비밀번호',
    clientId: '클라이언트 ID',
    clientSecret: '클라이언트 비밀키',
    kept: '토큰은 이 탭에만 있으며 탭을 닫으면 사라집니다. 비밀번호와 비밀키는 저장하지 않습니다.',
    logOut: '로그아웃',
    refused: '정보가 맞지 않습니다.',
    unreachable: '서버가 응답하지 않습니다. 잠시 뒤 다시 시도하세요.',
  },
  samples: {
    title: '예제',
    map: '지도',
    crew: '구급대',
    hospital: '병원',
    partner: '파트너',
  },
  copy: {
    curl: 'curl 명령으로 복사',
    typescript: 'TypeScript로 복사',
    done: '복사했습니다.',
    failed: '복사하지 못했습니다: {{why}}',
  },
};

export type PlaygroundTexts = typeof playgroundKo;
