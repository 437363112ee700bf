import { startPage } from '../shell/start-page';
import { transportEn } from '../transport/texts.en';
import { transportKo } from '../transport/texts.ko';
import '../transport/transport.css';
import './crew.css';
import { CrewPage } from './crew-page';
import { crewEn } from './texts.en';
import { crewKo } from './texts.ko';

startPage('crew', { ko: crewKo, en: crewEn }, <CrewPage />, {
  transport: { ko: transportKo, en: transportEn },
});
