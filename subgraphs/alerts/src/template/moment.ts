import { lazy } from '@goldenhour/service-kit';
import type { Language } from './texts';

const TIME = { timeZone: 'Asia/Seoul', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const MOMENT = { ...TIME, weekday: 'short', day: 'numeric', month: 'long' } as const;

// Making one costs more than a thousand uses of it.
const MOMENTS: Readonly<Record<Language, () => Intl.DateTimeFormat>> = {
  KO: lazy(() => new Intl.DateTimeFormat('ko-KR', MOMENT)),
  EN: lazy(() => new Intl.DateTimeFormat('en-GB', MOMENT)),
};
const TIMES = lazy(() => new Intl.DateTimeFormat('en-GB', TIME));

/** A moment in Korean time: `12월 24일 (목) 09:00`, `Thu 24 December at 09:00 (Korean time)`. @param at epoch milliseconds */
export function momentOf(at: number, language: Language): string {
  const text = MOMENTS[language]().format(at);
  return language === 'KO' ? text : `${text} (Korean time)`;
}

/** `08:15`, in Korean time. @param at epoch milliseconds */
export function timeOf(at: number): string {
  return TIMES().format(at);
}
