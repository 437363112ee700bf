import type { GraphQLRequest } from '../document';
import { PersistedDocumentNotFoundError, UnauthenticatedError } from '../errors/api-error';
import type { TokenProvider } from '../tokens/token-provider';
import type { Waits } from '../waits';
import { get } from './get';
import { post, type Answer, type GraphQLBody, type HttpOptions } from './post';
import { isPassing, waitBefore, type RetryOptions } from './retry';

export interface SenderOptions extends HttpOptions {
  readonly tokens: TokenProvider | undefined;
  readonly retry: RetryOptions;
  readonly waits: Waits;
}

/** Sends requests in the caller's name, and again where that is safe. */
export class Sender {
  /** Ids that the gateway does not know: these operations are sent in full. */
  readonly #unknown = new Set<string>();

  constructor(private readonly options: SenderOptions) {}

  /**
   * The answer with its data.
   * @param repeatable whether sending it twice does no harm: a query, or a mutation with an idempotency key
   * @throws ApiError, ConnectionError when there is no data to be had
   */
  async send(request: GraphQLRequest, repeatable: boolean, signal?: AbortSignal): Promise<Answer> {
    const { retry, waits } = this.options;
    let refused: string | undefined;
    for (let attempt = 1; ; attempt += 1) {
      let token: string | undefined;
      const body = this.#bodyOf(request);
      try {
        token = await this.#token(refused);
        const answer = await post(this.options, body, token, signal);
        if (answer.data === null && answer.errors[0]) throw answer.errors[0];
        return answer;
      } catch (error) {
        // Nothing was done for it, so the text may follow whatever it is.
        if (error instanceof PersistedDocumentNotFoundError && 'documentId' in body) {
          this.#unknown.add(body.documentId);
          attempt -= 1;
          continue;
        }
        if (!repeatable || attempt >= retry.attempts) throw error;
        if (error instanceof UnauthenticatedError && token !== undefined && refused === undefined) {
          refused = token;
          continue;
        }
        if (!isPassing(error)) throw error;
        await waits.wait(waitBefore(error, attempt, retry), signal);
        signal?.throwIfAborted();
      }
    }
  }

  /** What a path that needs no token gives, asked for once; null where it gives nothing of use. */
  read(path: string, signal: AbortSignal): Promise<unknown> {
    return get(this.options, path, signal);
  }

  #bodyOf({ query, documentId, variables }: GraphQLRequest): GraphQLBody {
    if (documentId === undefined || this.#unknown.has(documentId)) return { query, variables };
    // The gateway needs no name; whoever reads the traffic does.
    const operationName = /^\s*(?:query|mutation) (\w+)/.exec(query)?.[1];
    return { documentId, operationName, variables };
  }

  async #token(refused: string | undefined): Promise<string | undefined> {
    const { tokens } = this.options;
    const token = refused === undefined ? await tokens?.accessToken() : await tokens?.renew(refused);
    return token?.token;
  }
}
