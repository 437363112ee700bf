import { randomUUID } from 'node:crypto';
import { HttpTransport } from '@goldenhour/gateway';
import { PUBLIC_VIEWER, systemClock, type Viewer } from '@goldenhour/service-kit';
import type { Answer } from '@goldenhour/testing';

export interface SubgraphAnswer {
  readonly data: Answer;
  readonly errors?: readonly Answer[];
}

/** Asks one subgraph's process past the gateway, as the gateway does, or another process of ours. */
export class SubgraphClient {
  private readonly transport: HttpTransport;

  /** @param key what that process has for this caller: GATEWAY_KEY for the gateway */
  constructor(
    url: string,
    audience: string,
    key: string,
    private readonly caller = 'gateway',
  ) {
    this.transport = new HttpTransport({ url: `${url}/graphql`, audience, key, clock: systemClock });
  }

  async ask(
    query: string,
    variables: Record<string, unknown> = {},
    viewer: Viewer = PUBLIC_VIEWER,
    fresh = false,
  ): Promise<SubgraphAnswer> {
    const identity = { viewer, caller: this.caller, requestId: randomUUID(), fresh };
    return (await this.transport.execute({ query, variables }, identity)) as SubgraphAnswer;
  }

  /** As `ask`, where an answer without errors is expected. @throws Error with the errors */
  async get(...request: Parameters<SubgraphClient['ask']>): Promise<Answer> {
    const { data, errors } = await this.ask(...request);
    if (errors) throw new Error(`The subgraph answered with errors: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Events of a subscription, as they come. @throws what ended it */
  async *listen(query: string, variables: Record<string, unknown> = {}): AsyncGenerator<SubgraphAnswer> {
    const { caller } = this;
    const identity = { viewer: PUBLIC_VIEWER, caller, requestId: randomUUID(), fresh: false };
    const stream = await this.transport.subscribe({ query, variables }, identity);
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream.errors));
    for await (const event of stream) yield event as SubgraphAnswer;
  }
}
