import { startBenchGateway } from '../fan-out/bench-gateway';

/** What a leak would show in, when all garbage is gone. */
export interface Census {
  readonly heapMb: number;
  readonly rssMb: number;
  readonly upstreams: number;
  readonly sockets: number;
  readonly subscriptions: number;
  /** Timers, sockets and the like that keep this process running or could. */
  readonly resources: number;
  readonly coalesced: number;
}

/** The gateway, with what happens to it in weeks in minutes: its upstream breaks, its supergraph changes. */
async function main(): Promise<void> {
  const { gateway, source, registry, supergraphSdl } = await startBenchGateway();
  const metric = async (name: string): Promise<number> => {
    const values = (await registry.getSingleMetric(name)?.get())?.values ?? [];
    return values.reduce((sum, { value }) => sum + value, 0);
  };
  const census = async (): Promise<Census> => {
    global.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
    global.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    return {
      heapMb: heapUsed / 1024 / 1024,
      rssMb: rss / 1024 / 1024,
      upstreams: source.streams.size,
      sockets: await metric('gateway_websockets'),
      subscriptions: await metric('gateway_subscriptions'),
      resources: process.getActiveResourcesInfo().length,
      coalesced: await metric('gateway_coalesced_events_total'),
    };
  };
  process.on('message', (ask: 'emit' | 'break' | 'reload' | 'census') => {
    if (ask === 'emit') source.emit();
    if (ask === 'break') source.break();
    if (ask === 'reload') gateway.reload(supergraphSdl);
    void (ask === 'census' ? census() : Promise.resolve({})).then((answer) => process.send!(answer));
  });
  process.once('disconnect', () => process.exit());
  process.send!({ port: gateway.port });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
