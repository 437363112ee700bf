import { startPage } from '../shell/start-page';
import { Console } from './console';
import './console.css';
import { consoleEn } from './texts.en';
import { consoleKo } from './texts.ko';

startPage('console', { ko: consoleKo, en: consoleEn }, <Console />);
