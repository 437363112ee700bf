/** A key of its own for each intention of a user; send the same one again when an answer was lost. */
export function newIdempotencyKey(): string {
  // Not crypto.randomUUID: browsers have that on secure pages only.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
