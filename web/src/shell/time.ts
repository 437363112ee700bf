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
