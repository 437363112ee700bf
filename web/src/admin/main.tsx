import { startPage } from '../shell/start-page';
import { Admin } from './admin';
import { adminEn } from './texts.en';
import { adminKo } from './texts.ko';

startPage('admin', { ko: adminKo, en: adminEn }, <Admin />);
