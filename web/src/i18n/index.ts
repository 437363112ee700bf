import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, type Language } from './language';
import { shellEn } from './shell.en';
import { shellKo } from './shell.ko';

export interface Texts {
  ko: object;
  en: object;
}

/**
 * Starts the page's language; what the page itself says comes as one namespace, what several pages share as further ones.
 * Both languages are in the page: switching needs no request and works without a network.
 */
export function startLanguage(
  namespace: string,
  texts: Texts,
  shared: Readonly<Record<string, Texts>> = {},
): void {
  const all = Object.entries({ ...shared, [namespace]: texts });
  const inLanguage = (language: Language) =>
    Object.fromEntries(all.map(([name, one]) => [name, one[language]]));
  void i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    fallbackLng: 'ko',
    ns: ['shell', ...all.map(([name]) => name)],
    defaultNS: namespace,
    resources: {
      ko: { shell: shellKo, ...inLanguage('ko') },
      en: { shell: shellEn, ...inLanguage('en') },
    },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  mark(i18next.language as Language);
  i18next.on('languageChanged', (language) => mark(language as Language));
}

/** What screen readers and fonts go by. */
function mark(language: Language): void {
  document.documentElement.lang = language;
}
