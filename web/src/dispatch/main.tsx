import { startPage } from '../shell/start-page';
import { transportEn } from '../transport/texts.en';
import { transportKo } from '../transport/texts.ko';
import '../transport/transport.css';
import './dispatch.css';
import { DispatchPage } from './dispatch-page';
import { dispatchEn } from './texts.en';
import { dispatchKo } from './texts.ko';

startPage('dispatch', { ko: dispatchKo, en: dispatchEn }, <DispatchPage />, {
  transport: { ko: transportKo, en: transportEn },
});
