import { describeOnBothStorages } from '@goldenhour/testing/services';
import { transact } from '../database/transact';
import type { Database } from '../database/orm';
import { Spine } from '../testing/spine';
import { IdempotencyRow } from './idempotency.entity';
import { once, type OnceResult } from './once';

const HOUR = 3_600_000;

describeOnBothStorages('a request that its sender may repeat', (storage) => {
  let spine: Spine;
  let runs: number;
  beforeEach(async () => {
    spine = await Spine.open(storage);
    runs = 0;
  });
  afterEach(() => spine.close());

  const run = () => Promise.resolve({ run: (runs += 1) });
  const request = (
    { key = 'k', owner = 'nurse', input = 1 }: { key?: string | null; owner?: string; input?: number } = {},
    work: () => Promise<{ run: number }> = run,
    database: Database = spine.database,
  ): Promise<OnceResult<{ run: number }>> =>
    transact(database, async (em) => {
      return once(em, await spine.clock.now(em), { owner, operation: 'update', key, input }, work);
    });
  const answer = (n: number) => ({ conflict: false, answer: { run: n } });

  it('runs once, and the repetition gets the first answer', async () => {
    expect(await request()).toEqual(answer(1));
    expect(await request()).toEqual(answer(1));
    expect(runs).toBe(1);
  });

  it('is a conflict with another input, and runs no more', async () => {
    await request();
    expect(await request({ input: 2 })).toEqual({ conflict: true });
    expect(runs).toBe(1);
  });

  it('runs every time without a key', async () => {
    await request({ key: null });
    expect(await request({ key: null })).toEqual(answer(2));
  });

  it('of another owner is another one', async () => {
    await request();
    expect(await request({ owner: 'doctor' })).toEqual(answer(2));
  });

  it('that comes five times at once runs once, and all get its answer', async () => {
    const peers = await Promise.all(Array.from({ length: 5 }, () => spine.peer()));
    const answers = await Promise.all(peers.map((peer) => request({}, run, peer)));
    expect(answers).toEqual(Array.from({ length: 5 }, () => answer(1)));
    expect(runs).toBe(1);
  });

  it('that failed leaves nothing: those who waited for it run it, once', async () => {
    const failing = request({}, async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('lost');
    });
    const peer = await spine.peer();
    const waiting = Array.from({ length: 4 }, () => request({}, run, peer));
    await expect(failing).rejects.toThrow('lost');
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 4 }, () => answer(1)));
    expect(await spine.em.count(IdempotencyRow, {})).toBe(1);
  });

  it('is forgotten after 24 hours', async () => {
    await request();
    await spine.moveTime(23 * HOUR);
    expect(await request()).toEqual(answer(1));
    await spine.moveTime(25 * HOUR);
    expect(await request()).toEqual(answer(2));
  });
});
