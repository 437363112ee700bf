import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { IdentityVerifier, signIdentity, systemClock, type Identity } from '@goldenhour/service-kit';
import { contractOperation } from '@goldenhour/testing';
import { sign } from 'jsonwebtoken';
import { AccessKeys } from '../gateway/src/auth/access-keys';
import { AccessTokens } from '../gateway/src/auth/access-token';
import { DenyList } from '../gateway/src/auth/deny-list';
import { calibrationMs, cpuMs, median } from './calibration';

const GOAL_HOP_US = 10;
const GOAL_TOKEN_US = 150;
const ROUNDS = 15;
const HOPS = 5000;
const TOKENS = 500;

/** A paramedic's request from the gateway to the hospital subgraph: the longest identity that a client has. */
const IDENTITY: Identity = {
  viewer: {
    role: 'PARAMEDIC',
    userId: Buffer.from('User:123456').toString('base64url'),
    organization: '중부소방서',
    vehicle: '구급 1호',
    province: '서울특별시',
  },
  caller: 'gateway',
  requestId: randomUUID(),
  fresh: false,
  address: '203.0.113.7',
};

/** What identity adds to a subgraph call between processes, and what a client's token costs the gateway. */
export async function benchIdentity(): Promise<string[]> {
  const calibration = calibrationMs();
  const hop = await microseconds(HOPS, hopOnce());
  const { uncached, cached } = tokens();
  const verified = await microseconds(TOKENS, uncached);
  const remembered = await microseconds(TOKENS * 10, cached);
  return [
    `identity, signed and verified: ${line(hop, calibration)} a hop (goal ${GOAL_HOP_US})${warning(hop > GOAL_HOP_US)}`,
    `access token, verified: ${line(verified, calibration)} (goal ${GOAL_TOKEN_US})${warning(verified > GOAL_TOKEN_US)}`,
    `access token, remembered, deny list asked: ${line(remembered, calibration)}`,
    `  calibration loop: ${calibration.toFixed(0)} ms; in process the identity is a typed object and costs nothing`,
  ];
}

function hopOnce(): () => void {
  const key = 'a key of the gateway for this subgraph';
  const body = JSON.stringify({
    query: contractOperation('NearbyHospitals'),
    variables: { at: { latitude: 37.5663, longitude: 126.9779 }, radiusKm: 30, first: 10 },
  });
  const received = Buffer.from(body);
  const verifier = new IdentityVerifier({ audience: 'hospital', keys: { gateway: key }, clock: systemClock });
  return () => {
    const header = signIdentity(IDENTITY, { key, audience: 'hospital', body, now: Date.now() });
    verifier.verify(header, received);
  };
}

function tokens() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const access = new AccessTokens({
    keys: new AccessKeys([{ kid: 'bench', x: x!, y: y! }]),
    denyList: new DenyList(systemClock),
    issuer: 'goldenhour',
    audience: 'goldenhour',
    clock: systemClock,
  });
  const { userId, ...viewer } = IDENTITY.viewer;
  const issue = () =>
    sign({ jti: randomUUID(), sid: randomUUID(), ver: 3, ...viewer }, privateKey, {
      algorithm: 'ES256',
      header: { alg: 'ES256', typ: 'at+jwt', kid: 'bench' },
      subject: userId!,
      issuer: 'goldenhour',
      audience: 'goldenhour',
      expiresIn: 900,
    });
  const fresh = Array.from({ length: (ROUNDS + 1) * TOKENS }, () => `Bearer ${issue()}`);
  const known = `Bearer ${issue()}`;
  let next = 0;
  return {
    uncached: () => void access.grantOf(fresh[next++]),
    cached: () => void access.grantOf(known),
  };
}

/** CPU microseconds of one run, median of the rounds; the first round warms up. */
async function microseconds(runs: number, once: () => void): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const ms = await cpuMs(() => {
      for (let i = 0; i < runs; i++) once();
    });
    if (round > 0) costs.push((ms * 1000) / runs);
  }
  return median(costs);
}

/** The ratio to the calibration loop says the same on every machine: millionths of the loop. */
function line(us: number, calibration: number): string {
  return `${us.toFixed(1)} µs CPU, ${((us * 1000) / calibration).toFixed(0)} millionths of the calibration loop`;
}

function warning(over: boolean): string {
  return over ? '  WARNING: over the goal' : '';
}
