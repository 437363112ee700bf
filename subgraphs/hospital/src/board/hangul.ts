const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables that begin with the same consonant: 21 vowels × 28 endings (Unicode, chapter 3.12). */
const PER_INITIAL = 588;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** The initial consonants (초성) of a text: 서울대병원 → ㅅㅇㄷㅂㅇ. Other letters stay; spaces go. */
export function initialsOf(text: string): string {
  let initials = '';
  for (const letter of searchable(text)) {
    const code = letter.codePointAt(0)!;
    const isSyllable = code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE;
    initials += isSyllable ? INITIALS[Math.floor((code - FIRST_SYLLABLE) / PER_INITIAL)]! : letter;
  }
  return initials;
}

/** Whether a text is initials alone, as a person types them to find a name quickly. */
export function isInitials(text: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(searchable(text));
}

/** One form for texts that are compared: NFC, lower case, no spaces. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, '');
}
