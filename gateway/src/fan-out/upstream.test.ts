import { AppError } from '@goldenhour/service-kit';
import { eventually } from '../testing/start-test-gateway';
import { bed, CHANGES, fanOutStand, settle } from '../testing/fan-out-stand';

describe('an upstream that breaks', () => {
  it('is begun again after its last event, and clients do not notice', async () => {
    const { source, join } = fanOutStand();
    const client = join(CHANGES);
    await settle();
    source.commit(bed(1));
    await settle();
    source.away = new AppError('UPSTREAM_UNAVAILABLE');
    source.break();
    await settle();
    source.commit(bed(2));
    source.away = undefined;
    await eventually(() => client.numbers.includes(2));
    source.commit(bed(3));
    await settle();
    expect([client.numbers, client.end]).toEqual([[0, 1, 2, 3], undefined]);
  });

  it('ends for all with CURSOR_EXPIRED when the log no longer reaches back', async () => {
    const { source, join } = fanOutStand();
    const client = join(CHANGES);
    await settle();
    source.commit(bed(1));
    source.forgotten = 1;
    source.break();
    await eventually(() => client.end !== undefined);
    expect(client.code).toBe('CURSOR_EXPIRED');
  });

  it('is given up after a while, with its code', async () => {
    const { source, join, fanOut } = fanOutStand(250);
    const client = join(CHANGES);
    await settle();
    source.away = new AppError('UPSTREAM_UNAVAILABLE');
    source.break();
    await eventually(() => client.end !== undefined);
    expect([client.code, fanOut.size]).toEqual(['UPSTREAM_UNAVAILABLE', 0]);
  });

  it('ends for all at once where nothing can be made up for', async () => {
    const { source, join } = fanOutStand();
    const client = join('subscription { posted { text } }');
    await settle();
    source.posted.fail(new AppError('UPSTREAM_UNAVAILABLE'));
    await eventually(() => client.end !== undefined);
    expect(client.code).toBe('UPSTREAM_UNAVAILABLE');
  });

  it('that never began is not tried again: its clients are told', async () => {
    const { source, join } = fanOutStand();
    source.away = new AppError('UPSTREAM_UNAVAILABLE');
    const client = join(CHANGES);
    await settle();
    expect([client.end, client.code, source.contexts.length]).toEqual([
      'complete',
      'UPSTREAM_UNAVAILABLE',
      1,
    ]);
  });
});
