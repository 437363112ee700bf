const HOUR = 3_600_000;
const OFFSET = 9 * HOUR;

/** What `<input type="datetime-local">` shows for a moment: hospitals of Korea write Korean time, wherever they look. */
export function toLocalInput(at: string | null | undefined): string {
  return at == null ? '' : new Date(Date.parse(at) + OFFSET).toISOString().slice(0, 16);
}

/** The moment that such an input means; null for an empty one. */
export function fromLocalInput(text: string): string | null {
  const at = Date.parse(`${text}:00+09:00`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
