import type { Readiness } from '@goldenhour/service-kit';

/** What `/health/ready` says: the status, and why each part that is not ready is not. Null while nobody answers. */
export async function healthOf(
  url: string,
): Promise<{ readonly status: number; readonly missing: Record<string, string> } | null> {
  const response = await fetch(`${url}/health/ready`).catch(() => null);
  if (!response) return null;
  const { checks } = (await response.json()) as Readiness;
  const missing = Object.fromEntries(Object.entries(checks).filter(([, reason]) => reason !== 'ok'));
  return { status: response.status, missing };
}
