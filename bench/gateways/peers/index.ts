type Start = (ports: Record<string, number>) => Promise<number>;

/** Loaded one by one: each runs in a process of its own, whose memory is measured. */
export const GATEWAYS: Readonly<Record<string, Start>> = {
  'hand-written handler': async (ports) => (await import('./hand-written')).handWritten(ports),
  'compiled engine, HTTP': async (ports) => (await import('./compiled')).compiledOverHttp(ports),
  'compiled engine, HTTP, equal reads shared': async (ports) =>
    (await import('./compiled')).compiledSharing(ports),
  'compiled engine, in process': async (ports) => (await import('./compiled')).compiledInProcess(ports),
  'Apollo Server and Gateway': async (ports) => (await import('./apollo')).apollo(ports),
  'Mercurius gateway, jit': async (ports) => (await import('./mercurius')).mercurius(ports),
  'Hive Gateway': async (ports) => (await import('./hive')).hive(ports),
  'Hive Gateway, Rust planner': async (ports) => (await import('./hive')).hiveRust(ports),
};
