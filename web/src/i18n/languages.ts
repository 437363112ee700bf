export type Language = 'ko' | 'en';

/** Holds nothing but the language that the visitor chose. */
export const LANGUAGE_COOKIE = 'goldenhour-language';
