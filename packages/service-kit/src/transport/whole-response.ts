import type { Dispatcher } from 'undici';

/** An answer that has come as a whole. */
export interface WholeResponse {
  readonly statusCode: number;
  readonly text: string;
}

/**
 * Sends a request and gathers the answer. undici's own `request` makes a readable stream for each, which costs more than
 * sending and parsing together; answers of subgraphs are small and read as a whole.
 */
export function wholeResponse(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  signal: AbortSignal | undefined,
): Promise<WholeResponse> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const chunks: Buffer[] = [];
    let statusCode = 0;
    let abort: (() => void) | undefined;
    const done = () => {
      if (abort) signal?.removeEventListener('abort', abort);
    };
    dispatcher.dispatch(request, {
      onRequestStart(controller) {
        abort = () => {
          reject(signal?.reason as Error);
          controller.abort(signal?.reason as Error);
        };
        if (signal?.aborted) abort();
        else signal?.addEventListener('abort', abort, { once: true });
      },
      onResponseStart(_controller, status) {
        statusCode = status;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        done();
        const [first] = chunks;
        const bytes = chunks.length === 1 ? first! : Buffer.concat(chunks);
        resolve({ statusCode, text: bytes.toString('utf8') });
      },
      onResponseError(_controller, error) {
        done();
        reject(error);
      },
    });
  });
}
