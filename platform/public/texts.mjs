// In which language the page speaks.
import { en } from './english.mjs';
import { ko } from './korean.mjs';

const texts = { ko, en };
const CHOICE = 'goldenhour.language';

/** What the visitor chose before; else Korean for a Korean browser and English for any other. */
export function preferredLanguage() {
  const chosen = localStorage.getItem(CHOICE);
  if (chosen === 'ko' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

export function rememberLanguage(language) {
  localStorage.setItem(CHOICE, language);
}

export function textsOf(language) {
  return texts[language];
}
