import i18next from 'i18next';

import { LANGUAGE_COOKIE, type Language } from './languages';

export type { Language };

const CHOICE = 'goldenhour.language';

/** What the visitor chose before; else Korean for a Korean browser and English for any other. */
export function chosenLanguage(): Language {
  const chosen = read();
  if (chosen === 'ko' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

export function chooseLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  try {
    localStorage.setItem(CHOICE, language);
    // For the server, which draws the map's first picture.
    document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=31536000; samesite=lax`;
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}
