import type { Operation } from '../fields/operations';

/** Query parameters of one operation; undefined ones are left out. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/**
 * The key in its decoded form. The portal shows each key twice, decoded and URL-encoded; a decoded key is base64 and
 * never holds a `%`, so a `%XX` means that the encoded one was given, which would otherwise be encoded twice.
 */
export function decodeServiceKey(key: string): string {
  const trimmed = key.trim();
  if (!/%[\da-f]{2}/i.test(trimmed)) return trimmed;
  try {
    return decodeURIComponent(trimmed);
  } catch {
    return trimmed;
  }
}

/** Address of one call. Every value is URL-encoded exactly once (a space as %20: the API does not read `+`). */
export function requestUrl(
  baseUrl: string,
  operation: Operation,
  serviceKey: string,
  parameters: Parameters,
): string {
  const query: string[] = [];
  for (const [name, value] of Object.entries<string | number | undefined>({ serviceKey, ...parameters })) {
    if (value !== undefined) query.push(`${name}=${encodeURIComponent(value)}`);
  }
  return `${baseUrl}/${operation}?${query.join('&')}`;
}
