import type { DocumentNode } from 'graphql';
import type { Variables } from '../transport';

/** An operation as a client sent it. */
export interface EngineOperation {
  readonly source: string;
  /** The same text, parsed and validated already; without it the engine does that once. */
  readonly document?: DocumentNode | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Variables | undefined;
}
