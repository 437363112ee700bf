import { AppError, type Logger } from '@goldenhour/service-kit';
import { LRUCache } from 'lru-cache';
import type { GatewayEnv } from '../../env';
import type { RequestMembers } from '../operation-request';
import type { AutomaticDocuments } from './automatic-documents';
import type { KnownDocuments } from './known-documents';
import { keyOf, sha256 } from './manifest';

/** Unknown operations that are remembered, so that each is told once. */
const TOLD_KEPT = 10_000;

export interface PersistedDocumentsOptions {
  /**
   * `off`: no operations by id, and any text runs. `log`: any text runs, and each that is in no manifest is logged
   * once. `enforce`: what is in no manifest is refused.
   */
  readonly mode: GatewayEnv['PERSISTED_DOCUMENTS'];
  readonly known: KnownDocuments;
  readonly automatic: AutomaticDocuments;
  readonly log: Logger;
}

/** Finds the text of a request that only names it, and decides which texts may run. */
export class PersistedDocuments {
  readonly #told = new LRUCache<string, true>({ max: TOLD_KEPT });

  constructor(private readonly o: PersistedDocumentsOptions) {}

  /** The text to run, or why there is none. A promise only where other gateways are asked. */
  textOf(members: RequestMembers): string | AppError | Promise<string | AppError> {
    const { query, documentId, sha256: hash } = members;
    if (documentId !== undefined) return this.#named(documentId);
    if (hash === undefined) return this.#given(query!);
    if (query === undefined) return this.#hashed(hash);
    if (sha256(query) !== hash) return new AppError('BAD_USER_INPUT', 'The hash is not that of the query.');
    return this.#given(query);
  }

  /** Tells that the text of a request is a valid document: one that came with its hash can be named from now on. */
  accept({ query, sha256: hash, operationName }: RequestMembers): void {
    if (query === undefined) return;
    if (hash !== undefined) this.o.automatic.keep(hash, query);
    if (this.o.mode === 'log') this.#tell(query, operationName);
  }

  #named(documentId: string): string | AppError {
    if (this.o.mode === 'off')
      return new AppError('PERSISTED_DOCUMENT_NOT_FOUND', 'This gateway takes no operations by id.');
    return this.o.known.get(keyOf(documentId)) ?? new AppError('PERSISTED_DOCUMENT_NOT_FOUND');
  }

  #hashed(hash: string): string | AppError | Promise<string | AppError> {
    const { mode, known, automatic } = this.o;
    const text = mode === 'off' ? undefined : known.get(hash);
    if (text !== undefined) return text;
    // Libraries answer PERSISTED_QUERY_NOT_FOUND with the full text, which would be refused as well.
    if (mode === 'enforce') return new AppError('PERSISTED_DOCUMENT_NOT_FOUND');
    const found = automatic.get(hash);
    if (!(found instanceof Promise)) return found ?? new AppError('PERSISTED_QUERY_NOT_FOUND');
    return found.then((late) => late ?? new AppError('PERSISTED_QUERY_NOT_FOUND'));
  }

  #given(query: string): string | AppError {
    const { mode, known } = this.o;
    if (mode !== 'enforce' || known.look(query).known) return query;
    return new AppError('PERSISTED_DOCUMENT_REQUIRED');
  }

  #tell(query: string, operationName: string | undefined): void {
    const verdict = this.o.known.look(query);
    if (verdict.known || verdict.told) return;
    verdict.told = true;
    const hash = sha256(query);
    if (this.#told.has(hash)) return;
    this.#told.set(hash, true);
    this.o.log.info({ operationName, sha256: hash }, 'an operation that is in no manifest');
  }
}
