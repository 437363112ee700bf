import type { Language } from './texts';

const LOCALES: Readonly<Record<Language, string>> = { KO: 'ko-KR', EN: 'en-GB' };
const TIME = { timeZone: 'Asia/Seoul', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A moment in Korean time: `12월 24일 (목) 09:00`, `Thu 24 December at 09:00 (Korean time)`. @param at epoch milliseconds */
export function momentOf(at: number, language: Language): string {
  const text = new Intl.DateTimeFormat(LOCALES[language], {
    ...TIME,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
  }).format(at);
  return language === 'KO' ? text : `${text} (Korean time)`;
}

/** `08:15`, in Korean time. @param at epoch milliseconds */
export function timeOf(at: number): string {
  return new Intl.DateTimeFormat('en-GB', TIME).format(at);
}
