import { AppError, type SubgraphTransport } from '@goldenhour/service-kit';

/**
 * A transport whose service may still wait for its database: until then every request is answered
 * UPSTREAM_UNAVAILABLE, and probes say what is missing.
 */
export class LateTransport implements SubgraphTransport {
  private transport: SubgraphTransport | null = null;

  /** From now on requests are answered. */
  attach(transport: SubgraphTransport): void {
    this.transport = transport;
  }

  execute: SubgraphTransport['execute'] = async (...request) => this.ready().execute(...request);

  subscribe: SubgraphTransport['subscribe'] = async (...request) => this.ready().subscribe(...request);

  private ready(): SubgraphTransport {
    if (!this.transport)
      throw new AppError('UPSTREAM_UNAVAILABLE', 'This part is starting. Try again in a moment.');
    return this.transport;
  }
}
