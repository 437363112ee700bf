import type { AccountTexts } from './texts.ko';

export const accountEn: AccountTexts = {
  title: 'My page',
};
