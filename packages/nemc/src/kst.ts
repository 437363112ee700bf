/** Korea Standard Time is UTC+9 all year round. */
const KST_OFFSET_MS = 9 * 60 * 60 * 1000;

const SHAPE = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/;

/**
 * Reads `yyyyMMddHHmmss` in Korea Standard Time.
 *
 * @returns epoch milliseconds, or undefined for anything else: another length, padding, or a date that does not exist
 */
export function parseKst(text: string): number | undefined {
  const parts = SHAPE.exec(text);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = Date.UTC(year, month - 1, day, hour, minute, second) - KST_OFFSET_MS;
  // Date.UTC rolls 31 February over into March: only a time that prints back as it was read exists.
  return formatKst(time) === text ? time : undefined;
}

/** Writes epoch milliseconds as `yyyyMMddHHmmss` in Korea Standard Time; milliseconds are dropped. */
export function formatKst(time: number): string {
  return new Date(time + KST_OFFSET_MS).toISOString().slice(0, 19).replace(/\D/g, '');
}
