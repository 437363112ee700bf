import type { Logger } from '@goldenhour/service-kit';
import type { OpenRegistry } from '../store/open';
import type { ViewerOf } from '../token/authenticate';
import type { RegistryMetrics } from './metrics';

/** What every route works with. */
export interface RouteNeeds {
  /** The registry, once its database is open. @throws RegistryProblem UNAVAILABLE */
  readonly opened: () => Promise<OpenRegistry>;
  readonly viewerOf: ViewerOf | undefined;
  /** Whether pages may be read without a token. */
  readonly openRead: boolean;
  /** Where people reach this registry; where it is not told, the request's own host is taken. */
  readonly publicUrl: string | undefined;
  readonly metrics: RegistryMetrics;
  readonly log: Logger;
}
