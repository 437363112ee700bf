import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n';
import { mapEn } from '../i18n/map.en';
import { mapKo } from '../i18n/map.ko';
import { workOffline } from '../offline/register';
import '../shell/base.css';
import { App } from './app';
import './app.css';
import { PageContext } from './hooks';
import { createPage, startPage, type Page } from './page';
import { whenIdle } from './when-idle';

/** Whoever waits longer is told that it is loading. */
const PATIENCE_MS = 200;

startLanguage('map', { ko: mapKo, en: mapEn });
const page = createPage();
startPage(page);
const root = document.getElementById('root')!;
void firstPicture(page, root.childElementCount > 0).then(() => {
  createRoot(root).render(
    <PageContext value={page}>
      <App />
    </PageContext>,
  );
  // Here before somebody opens one, and kept for when there is no network.
  whenIdle(() => void import('./detail/hospital-panel').catch(() => undefined));
});
workOffline();

/**
 * The board was asked for before this script came: most often it is here in a moment, and one picture is enough.
 * @param hasOne whether the server drew one into the page: nothing emptier takes its place
 */
function firstPicture({ status }: Page, hasOne: boolean): Promise<void> {
  return new Promise((seen) => {
    const undo = status.subscribe(() => {
      if (status.get().phase === 'loading') return;
      undo();
      seen();
    });
    if (!hasOne) setTimeout(seen, PATIENCE_MS);
  });
}
