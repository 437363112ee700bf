import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage, type Texts } from '../i18n';
import { baseEn } from '../i18n/base.en';
import { baseKo } from '../i18n/base.ko';
import { workOffline } from '../offline/register';
import type { PageName } from './pages';
import './base.css';
import './frame.css';
import './form.css';

/**
 * Starts a page that one signs in to.
 * @param texts what it says, as a namespace of its name
 * @param shared what it has in common with other pages, as further namespaces
 */
export function startPage(
  name: PageName,
  texts: Texts,
  content: ReactNode,
  shared: Readonly<Record<string, Texts>> = {},
): void {
  startLanguage(name, texts, { base: { ko: baseKo, en: baseEn }, ...shared });
  createRoot(document.getElementById('root')!).render(content);
  workOffline(`/${name}`);
}
