import { hash, randomBytes } from 'node:crypto';

/** Begins every token of ours, so that a leaked one is recognised by scanners of repositories. */
export const TOKEN_PREFIX = 'ghr_';

export function newToken(): string {
  return TOKEN_PREFIX + randomBytes(32).toString('base64url');
}

export function digestOf(text: string): string {
  return hash('sha256', text, 'base64url');
}
