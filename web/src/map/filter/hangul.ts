const INITIALS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES_PER_INITIAL = 588;

/** The initial consonants of a name (초성): 데모강남의료원 gives ㄷㅁㄱㄴㅇㄹㅇ; what is not Hangul stays. */
export function initialsOf(name: string): string {
  return Array.from(name.normalize('NFC'), (letter) => {
    const index = Math.floor((letter.charCodeAt(0) - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL);
    return INITIALS[index] ?? letter;
  }).join('');
}

export function isInitials(text: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(text);
}
