import { benchApprove } from './approve';
import { benchFront } from './front';
import { benchFanOut } from './fan-out';
import { benchHold } from './hold';
import { benchIdentity } from './identity';
import { benchLatency } from './latency';
import { benchLogIn } from './log-in';
import { benchNearby } from './nearby';
import { benchPoll } from './poll';
import { benchRecommend } from './recommend';
import { benchRegistry } from './registry';
import { benchRegistryUsage } from './registry-usage';
import { benchResume } from './resume';
import { benchStart } from './start';
import { benchSubgraph } from './subgraph';
import { benchWeb } from './web';

const BENCHES: Record<string, () => Promise<string[]>> = {
  poll: benchPoll,
  nearby: benchNearby,
  identity: benchIdentity,
  latency: benchLatency,
  approve: benchApprove,
  front: benchFront,
  hold: benchHold,
  recommend: benchRecommend,
  resume: benchResume,
  login: benchLogIn,
  'fan-out': benchFanOut,
  registry: async () => [...(await benchRegistry()), ...(await benchRegistryUsage())],
  start: benchStart,
  subgraph: benchSubgraph,
  web: benchWeb,
};

/** `npm run bench` runs all, `npm run bench -- poll` one. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  for (const name of wanted) {
    if (!(name in BENCHES))
      throw new Error(`There is no bench ${name}. Choose from: ${Object.keys(BENCHES).join(', ')}.`);
  }
  for (const [name, run] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    for (const line of await run()) console.log(`  ${line}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
