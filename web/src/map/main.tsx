import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n';
import { mapEn } from '../i18n/map.en';
import { mapKo } from '../i18n/map.ko';
import { workOffline } from '../offline/register';
import '../shell/base.css';
import { App } from './app';
import './app.css';
import { PageContext } from './hooks';
import { createPage, startPage } from './page';

startLanguage('map', { ko: mapKo, en: mapEn });
const page = createPage();
startPage(page);
createRoot(document.getElementById('root')!).render(
  <PageContext value={page}>
    <App />
  </PageContext>,
);
workOffline();
