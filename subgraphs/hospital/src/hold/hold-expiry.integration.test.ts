import { createLogger } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HoldDesk } from '../testing/hold-desk';
import { waitUntil } from '../testing/wait-until';
import { HoldExpiry } from './hold-expiry';

const MINUTE = 60_000;
const silent = createLogger({ name: 'test', level: 'silent' });

describeOnBothStorages('the end of holds', (storage) => {
  let desk: HoldDesk;
  beforeAll(async () => {
    desk = await HoldDesk.open(storage);
  });
  afterAll(() => desk.stand.close());

  it('comes by itself, once for all processes that watch for it', async () => {
    const hpid = await desk.hospital(3);
    const told: string[] = [];
    await desk.stand.bus.subscribe('hospital.holdEnded', ({ payload }) => {
      told.push(...payload.holds.map(({ holdId }) => holdId));
    });
    await desk.hold(hpid, { holdId: 'a', minutes: 5 });
    await desk.hold(hpid, { holdId: 'b', minutes: 10 });
    const watching = [1, 2].map(() => new HoldExpiry(desk.stand.store, silent).start());
    await desk.stand.moveTime(6 * MINUTE);
    await waitUntil(() => desk.stand.bed(hpid).held === 1);
    await desk.stand.moveTime(11 * MINUTE);
    await waitUntil(() => desk.stand.bed(hpid).held === 0);
    await Promise.all(watching.map((expiry) => expiry.stop()));
    await desk.stand.settle();
    expect(told).toEqual(['a', 'b']);
    expect(await desk.shown(hpid)).toMatchObject({ available: 3, held: 0 });
  });
});
