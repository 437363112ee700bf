import { contractOperation, sendGraphQL, startTestPlatform, type TestPlatform } from '@goldenhour/testing';

const LOG_INS = 200;
/** How far the medians may be apart, as a share: about what two runs of the same differ by. */
const NOISE = 0.1;
const LIMITS = { LOGIN_FAILURES_PER_ACCOUNT: '1000000', LOGIN_FAILURES_PER_ADDRESS: '1000000' };
const SUBJECTS = {
  'an e-mail that has an account': 'member@goldenhour.test',
  'an e-mail that has none': 'nobody@goldenhour.test',
};

/**
 * 200 log-ins with a wrong password for an account and for none, in turn, through the gateway, limits raised: whoever
 * measures learns nothing.
 */
export async function benchLogIn(): Promise<string[]> {
  const platform = await startTestPlatform({ NEMC_POLL_SECONDS: '3600', ...LIMITS });
  try {
    const times = Object.values(SUBJECTS).map((): number[] => []);
    for (let n = -10; n < LOG_INS; n += 1) {
      const pair = [...Object.values(SUBJECTS).entries()];
      // Now one first, now the other: what comes second finds everything warm.
      for (const [index, email] of n % 2 === 0 ? pair : pair.reverse()) {
        const ms = await timeOf(platform, email);
        if (n >= 0) times[index]!.push(ms);
      }
    }
    // Of each pair, which was measured at the same moment: what else the machine does cancels out.
    const differences = times[0]!.map((ms, n) => ms - times[1]![n]!).sort((a, b) => a - b);
    const sorted = times.map((list) => list.sort((a, b) => a - b));
    const medians = sorted.map((list) => list[LOG_INS / 2]!);
    const apart = Math.abs(medians[0]! - medians[1]!) / Math.max(...medians);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => differences[LOG_INS * share]!.toFixed(1));
    return [
      ...Object.keys(SUBJECTS).map((name, index) => {
        const list = sorted[index]!;
        const at = (share: number): string => list[Math.floor(LOG_INS * share)]!.toFixed(1);
        return `${LOG_INS} log-ins with ${name}: p10 ${at(0.1)} ms, p50 ${at(0.5)} ms, p90 ${at(0.9)} ms`;
      }),
      `known minus unknown, pair by pair: p25 ${low} ms, p50 ${middle} ms, p75 ${high} ms`,
      `medians ${(apart * 100).toFixed(1)} % apart` + (apart > NOISE ? '  WARNING: more than noise' : ''),
    ];
  } finally {
    await platform.stop();
  }
}

async function timeOf({ url }: TestPlatform, email: string): Promise<number> {
  const started = performance.now();
  const input = { email, password: 'not the password' };
  const { data } = await sendGraphQL(url, contractOperation('LogIn'), { input });
  if (data.logIn.userErrors[0].code !== 'CREDENTIALS_WRONG') throw new Error(JSON.stringify(data));
  return performance.now() - started;
}
