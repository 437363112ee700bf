import { request, type Dispatcher } from 'undici';
import { failed, type Failed } from '../failure';

export interface HttpLimits {
  readonly dispatcher: Dispatcher;
  /** For the whole exchange, from connecting to the last byte, milliseconds. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export interface HttpAnswer {
  readonly ok: true;
  readonly status: number;
  readonly body: string;
  /** From `Retry-After` in seconds; its date form is not read. */
  readonly retryAfterMs?: number;
}

/** One GET whose time and size are bounded. Never rejects; redirects are not followed (the address holds the key). */
export async function httpGet(url: string, limits: HttpLimits): Promise<HttpAnswer | Failed> {
  const { dispatcher, timeoutMs, maxBytes } = limits;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await request(url, {
      dispatcher,
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    // Leaving the loop early destroys the body, and with it the connection.
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) return failed('MALFORMED', `The answer is larger than ${maxBytes} bytes.`);
      chunks.push(chunk);
    }
    const wait = Number(answer.headers['retry-after']);
    return {
      ok: true,
      status: answer.statusCode,
      body: Buffer.concat(chunks).toString('utf8'),
      ...(wait > 0 ? { retryAfterMs: wait * 1000 } : {}),
    };
  } catch (error) {
    return failureOfError(error, timeoutMs);
  }
}

/** Only the error's code is told: its message can hold the address, and with it the key. */
function failureOfError(error: unknown, timeoutMs: number): Failed {
  const { name, code } = error as { name?: unknown; code?: unknown };
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(String(code))) {
    return failed('TIMEOUT', `No complete answer within ${timeoutMs} ms.`);
  }
  return failed('NETWORK', `The connection failed${typeof code === 'string' ? ` (${code})` : ''}.`);
}
