import { describeOnBothStorages } from '@goldenhour/testing/services';
import { FeedDouble, bad, good } from '../testing/feed-double';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport } from '../testing/reports';
import type { PollerOptions } from './poller';

const MINUTE = 60_000;

describeOnBothStorages('a round of the feed', (storage) => {
  let stand: HospitalStand;
  let feed: FeedDouble;
  let now: number;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
    feed = await FeedDouble.of(stand);
    now = await stand.now();
  });
  afterEach(() => stand.close());

  describe('a failed poll', () => {
    async function afterGoodPoll(options: Partial<PollerOptions> = {}) {
      const poller = feed.poller(options);
      await feed.poll(poller);
      await stand.moveTime(16 * MINUTE);
      return poller;
    }
    const untouched = () => {
      expect(stand.board.feed!.lastSuccessAt! - now).toBeLessThan(MINUTE);
      expect(stand.bed('A0').available).toBe(5);
    };

    it.each<[string, (feed: FeedDouble) => void, string]>([
      ['without any row', (feed) => (feed.beds = good()), 'TOO_FEW'],
      [
        'of fewer than half of the last good one',
        (feed) => (feed.beds = good(bedReport('A0', now, { ER_GENERAL: 9 }))),
        'TOO_FEW',
      ],
      ['whose rows are not totalCount', (feed) => (feed.beds = bad('PARTIAL')), 'PARTIAL'],
      ['that says it has no data', (feed) => (feed.beds = bad('EMPTY')), 'EMPTY'],
      ['that never came', (feed) => (feed.beds = bad('TIMEOUT')), 'TIMEOUT'],
    ])('%s leaves the data, which ages, and says why', async (_, breakIt, failure) => {
      const poller = await afterGoodPoll();
      breakIt(feed);
      await feed.poll(poller);
      untouched();
      expect(stand.board.feed?.failure).toBe(failure);
      await stand.sweep();
      expect(stand.bed('A0').freshness).toBe('AGING');
    });

    it('is one event and one line in the log, however often it fails', async () => {
      const poller = await afterGoodPoll();
      feed.beds = bad('TIMEOUT');
      const events = await stand.eventsOf(async () => {
        for (let n = 0; n < 3; n += 1) await feed.poll(poller);
      });
      expect(events).toMatchObject([{ beds: [], feed: { failure: 'TIMEOUT' } }]);
      feed.beds = bad('NETWORK');
      await feed.poll(poller);
      feed.beds = feed.hospitals(4);
      await feed.poll(poller);
      await feed.poll(poller);
      expect(feed.lines.map(({ level, operation, failure }) => [level, operation, failure])).toEqual([
        [40, 'beds', 'TIMEOUT'],
        [40, 'beds', 'NETWORK'],
        [30, 'beds', undefined],
      ]);
      expect(stand.board.feed?.failure).toBeNull();
    });

    it('is not one that has exactly half of the last good one', async () => {
      const poller = await afterGoodPoll();
      feed.beds = feed.hospitals(2);
      await feed.poll(poller);
      expect(stand.board.feed?.failure).toBeNull();
    });

    it('is remembered over a restart: half of the last good one still counts', async () => {
      await afterGoodPoll();
      feed.beds = feed.hospitals(1);
      await feed.poll(feed.poller());
      expect(stand.board.feed?.failure).toBe('TOO_FEW');
    });

    it('is not a recording of a part of the country, but one of nothing is', async () => {
      const poller = await afterGoodPoll({ refuseHalfPolls: false });
      feed.beds = feed.hospitals(1);
      await feed.poll(poller);
      expect(stand.board.feed?.failure).toBeNull();
      feed.beds = good();
      await feed.poll(poller);
      expect(stand.board.feed?.failure).toBe('TOO_FEW');
    });
  });
});
