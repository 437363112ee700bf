import { registerEnumType } from 'type-graphql';

export const Language = { KO: 'KO', EN: 'EN' } as const;
export type Language = keyof typeof Language;

registerEnumType(Language, {
  name: 'Language',
  description: 'A language that this platform writes (언어).',
  valuesConfig: { KO: { description: '한국어.' }, EN: { description: 'English.' } },
});

/** In which an account is written to. */
export function languageOf({ language }: { readonly language: Language | null }): Language {
  return language ?? 'KO';
}
