import { startPage } from '../shell/start-page';
import { Account } from './account';
import { accountEn } from './texts.en';
import { accountKo } from './texts.ko';

startPage('account', { ko: accountKo, en: accountEn }, <Account />);
