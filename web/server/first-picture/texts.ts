import i18next from 'i18next';
import type { Language } from '../../src/i18n/languages';
import { mapEn } from '../../src/i18n/map.en';
import { mapKo } from '../../src/i18n/map.ko';
import { shellEn } from '../../src/i18n/shell.en';
import { shellKo } from '../../src/i18n/shell.ko';

/** What the map and all pages say: `say('list.label')`, `say('shell:product')`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const made = i18next.createInstance();
void made.init({
  ns: ['map', 'shell'],
  defaultNS: 'map',
  resources: { ko: { map: mapKo, shell: shellKo }, en: { map: mapEn, shell: shellEn } },
  fallbackLng: 'ko',
  interpolation: { escapeValue: false },
  returnNull: false,
});

export function sayIn(language: Language): Say {
  return made.getFixedT(language, 'map') as Say;
}
