import type { Identity } from '@goldenhour/service-kit';
import type { OperationReport } from '../operation/observe';

/** What Apollo Server's plugins and the engine know about a request. */
export interface HttpContext {
  readonly identity: Identity;
  readonly signal: AbortSignal;
  readonly plainJson: boolean;
  readonly report: OperationReport;
}
