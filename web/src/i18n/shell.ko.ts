/** What every page says. */
export const shellKo = {
  product: '골든아워',
  otherLanguage: 'English',
  confirm: '이송 전 반드시 병원에 확인하세요.',
  origin: '출처: 국립중앙의료원 · 공공데이터포털',
  links: {
    map: '실시간 지도',
    playground: 'GraphQL 실습',
    registry: 'API 스키마',
    logIn: '로그인',
    account: '내 페이지',
  },
};

export type ShellTexts = typeof shellKo;
