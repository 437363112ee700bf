/** What the account's page says. */
export const accountKo = {
  title: '내 페이지',
};

export type AccountTexts = typeof accountKo;
