import type { Identity } from '@goldenhour/service-kit';
import type { OperationReport } from '../../operation/observe';
import type { Client } from '../../usage/client-of';
import type { MediaType } from '../media-type';

/** What Apollo Server's plugins and the engine know about a request. */
export interface HttpContext {
  readonly identity: Identity;
  readonly signal: AbortSignal;
  readonly mediaType: MediaType;
  readonly report: OperationReport;
  readonly client: Client;
}
