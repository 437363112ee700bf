/** Epoch milliseconds as the JSON API tells them. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
