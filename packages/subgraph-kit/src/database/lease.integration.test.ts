import { describeOnBothStorages } from '@goldenhour/testing/services';
import { Spine } from '../testing/spine';
import { freeLeasesOfOwnDatabase, Lease } from './lease';

const MS = 10_000;

describeOnBothStorages('a lease', (storage) => {
  let spine: Spine;
  let first: Lease;
  let second: Lease;
  beforeEach(async () => {
    spine = await Spine.open(storage);
    first = new Lease(spine.database, spine.clock, 'duty', MS);
    second = new Lease(await spine.peer(), spine.clock, 'duty', MS);
  });
  afterEach(() => spine.close());

  it('goes to exactly one of two who want it at once, again and again', async () => {
    for (let round = 1; round <= 10; round += 1) {
      const held = await Promise.all([first.hold(), second.hold()]);
      expect(held.filter(Boolean)).toHaveLength(1);
      await Promise.all([first.release(), second.release()]);
    }
  });

  it('is free at the start of a process that has its database for itself, and of no other', async () => {
    await first.hold();
    await freeLeasesOfOwnDatabase(spine.database, { url: 'mysql://shared' });
    expect(await second.hold()).toBe(false);
    await freeLeasesOfOwnDatabase(spine.database, { file: 'own.db' });
    expect(await second.hold()).toBe(true);
  });

  it('stays with its holder, who renews it', async () => {
    expect(await first.hold()).toBe(true);
    await spine.moveTime(MS - 1000);
    expect(await first.hold()).toBe(true);
    await spine.moveTime(2 * MS - 2000);
    expect(await second.hold()).toBe(false);
    expect(await first.hold()).toBe(true);
  });

  it('passes on when its time is up, and a holder who comes back late does not hold it', async () => {
    await first.hold();
    await spine.moveTime(MS - 1000);
    expect(await second.hold()).toBe(false);
    await spine.moveTime(MS + 1);
    expect(await second.hold()).toBe(true);
    expect(await first.hold()).toBe(false);
  });

  it('passes on at once when it is released', async () => {
    await first.hold();
    await first.release();
    expect(await second.hold()).toBe(true);
  });

  it('is not taken from its holder by the release of one who has lost it', async () => {
    await first.hold();
    await spine.moveTime(MS + 1);
    await second.hold();
    await first.release();
    expect(await first.hold()).toBe(false);
    expect(await second.hold()).toBe(true);
  });

  it('of another duty is another lease', async () => {
    await first.hold();
    expect(await new Lease(spine.database, spine.clock, 'other duty', MS).hold()).toBe(true);
  });

  it('holds nobody up who asks for it inside a transaction while another has it', async () => {
    await first.hold();
    await (await spine.peer()).em.fork().transactional(async (em) => {
      expect(await second.hold(em)).toBe(false);
      if (storage.kind === 'services') expect(await first.hold()).toBe(true);
    });
  });
});
