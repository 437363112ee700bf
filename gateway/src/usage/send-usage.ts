import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ReportUsage } from './usage-reporter';

const TIMEOUT_MS = 10_000;
const zipped = promisify(gzip);

/** Sends reports to a registry's usage endpoint. */
export function sendUsage(url: string, token: string | undefined): ReportUsage {
  return async (report) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: new Uint8Array(await zipped(JSON.stringify(report))),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the registry answered ${response.status}`);
  };
}
