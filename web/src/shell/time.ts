const inKorea: Intl.DateTimeFormatOptions = { timeZone: 'Asia/Seoul', hourCycle: 'h23' };

/** "03:12:40 KST": what happens in Korea is told in Korea's time, wherever the visitor is. */
export function timeOfDay(at: number, language: string): string {
  const format = { ...inKorea, hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  return `${new Intl.DateTimeFormat(language, format).format(at)} KST`;
}

/** "11월 28일 03:12 KST". */
export function dayAndTime(at: number, language: string): string {
  const format = { ...inKorea, month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return `${new Intl.DateTimeFormat(language, format).format(at)} KST`;
}

/** "03:12". */
export function hourAndMinute(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { ...inKorea, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "2026-11-28": the day in Korea, as dates of the API are written. */
export function koreanDay(at: number): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(at);
}
