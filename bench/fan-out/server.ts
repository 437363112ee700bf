import { PEERS } from './peers';

/** One peer in a process of its own; it emits when it is told to, and tells its processor time and memory when it is asked. */
async function main(): Promise<void> {
  const [name, history = '0'] = process.argv.slice(2);
  const peer = await PEERS[name!]!();
  for (let event = 0; event < Number(history); event += 1) peer.emit();
  process.on('message', (ask: string) => {
    if (ask === 'emit') {
      const at = process.hrtime.bigint().toString();
      peer.emit();
      process.send!({ at });
      return;
    }
    if (ask === 'memory') global.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send!({
      cpuMs: (user + system) / 1000,
      userMs: user / 1000,
      rssBytes: rss,
      heapBytes: heapUsed + external,
      upstreams: peer.upstreams(),
    });
  });
  // Its parent is done, or died.
  process.once('disconnect', () => process.exit());
  process.send!({ port: peer.port });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
