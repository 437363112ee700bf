import { ConnectionError, type UserError } from '@goldenhour/client';
import { Device, type Kept } from './device';
import type { Job } from './jobs';
import { Outbox, type Outcome } from './outbox';

const REGISTER: Job = { kind: 'register', input: { needs: { bedKind: 'ER_GENERAL' } } };
const ARRIVE: Job = { kind: 'arrive', input: { reservationId: 'r1' } };

class Storage {
  readonly all = new Map<string, string>();
  getItem = (key: string) => this.all.get(key) ?? null;
  setItem = (key: string, value: string) => void this.all.set(key, value);
  removeItem = (key: string) => void this.all.delete(key);
}

/** An API that keeps what it did by key, and a network that loses the answers that the test names. */
class Api {
  readonly done = new Map<string, object>();
  readonly keys: string[] = [];
  lose = 0;
  userErrors: UserError[] = [];

  readonly mutate = (_document: unknown, variables: unknown): Promise<never> => {
    const { input } = variables as { input: { idempotencyKey: string } };
    this.keys.push(input.idempotencyKey);
    this.done.set(input.idempotencyKey, input);
    if (this.lose-- > 0) return Promise.reject(new ConnectionError('lost'));
    const payload = { userErrors: this.userErrors };
    const data = {
      registerPatientCondition: { ...payload, patientCondition: { id: 'p1' } },
      markArrived: payload,
    };
    return Promise.resolve({ data, errors: [] } as never);
  };
}

function phone(storage = new Storage(), api = new Api()) {
  const net = { on: true };
  const answers: [Job['kind'], Outcome][] = [];
  const device = new Device(storage, 'anna', () => 1_000);
  const outbox = new Outbox(
    api as never,
    device,
    (job, outcome) => answers.push([job.kind, outcome]),
    () => net.on,
  );
  return { api, answers, device, net, outbox, storage };
}
const settled = () => new Promise((done) => setImmediate(done));
const outboxes: Outbox[] = [];
afterEach(() => outboxes.splice(0).forEach((outbox) => outbox.stop()));

it('sends a job, and keeps nothing of it once it is answered', async () => {
  const { answers, outbox, storage } = phone();
  outbox.add(REGISTER);
  await settled();
  expect(answers).toEqual([['register', { patientId: 'p1', userErrors: [], error: null }]]);
  expect(storage.all.size).toBe(0);
});

it('keeps what could not be sent, over a reload, and sends it in order when the network is back', async () => {
  const first = phone();
  first.net.on = false;
  first.outbox.add(REGISTER);
  first.outbox.add(ARRIVE);
  await settled();
  first.outbox.stop();
  expect(first.api.keys).toEqual([]);
  const second = phone(first.storage);
  expect(second.device.get().unsent).toMatchObject([
    { job: REGISTER, tried: false },
    { job: ARRIVE, tried: false },
  ]);
  await second.outbox.flush();
  expect(second.answers.map(([kind]) => kind)).toEqual(['register', 'arrive']);
});

it('sends what was perhaps sent with the same key, so that it is done once', async () => {
  const first = phone();
  first.api.lose = 1;
  first.outbox.add(REGISTER);
  await settled();
  first.outbox.stop();
  expect(first.answers).toEqual([]);
  const second = phone(first.storage, first.api);
  expect(second.device.get().unsent).toMatchObject([{ tried: true }]);
  await second.outbox.flush();
  expect(second.api.keys).toHaveLength(2);
  expect(second.api.done.size).toBe(1);
  expect(second.answers).toHaveLength(1);
});

it('takes back what was never sent, and nothing that may have arrived', async () => {
  const { api, device, net, outbox } = phone();
  outboxes.push(outbox);
  net.on = false;
  outbox.add(REGISTER);
  await settled();
  expect(outbox.takeBack(device.get().unsent[0]!.key)).toBe(true);
  expect(device.get().unsent).toEqual([]);
  net.on = true;
  api.lose = 9;
  outbox.add(REGISTER);
  await settled();
  expect(outbox.takeBack(device.get().unsent[0]!.key)).toBe(false);
});

it('adds the same job once while it waits: a second tap is no second request', () => {
  const { device, net, outbox } = phone();
  outboxes.push(outbox);
  net.on = false;
  outbox.add(ARRIVE);
  outbox.add({ ...ARRIVE });
  expect(device.get().unsent).toHaveLength(1);
});

it('hands on what a person can mend', async () => {
  const { answers, api, device, outbox } = phone();
  api.userErrors = [{ code: 'OUT_OF_RANGE', path: ['input', 'systolic'], message: 'no' }];
  outbox.add(REGISTER);
  await settled();
  expect(answers[0]![1].userErrors).toEqual(api.userErrors);
  expect(device.get().unsent).toEqual([]);
});

it('shows what is kept to nobody else, and nothing that is half a day old', () => {
  const storage = new Storage();
  const kept = { user: 'anna', draft: { complaint: 'pain' }, unsent: [], transport: null, at: 0 };
  const open = (user: string, now: number): Kept => {
    storage.setItem('goldenhour.private', JSON.stringify(kept));
    return new Device(storage, user, () => now).get();
  };
  expect(open('anna', 1_000).draft).toEqual({ complaint: 'pain' });
  expect(open('ben', 1_000).draft).toBeNull();
  expect(storage.all.size).toBe(0);
  expect(open('anna', 13 * 3_600_000).draft).toBeNull();
});
