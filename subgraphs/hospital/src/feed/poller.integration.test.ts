import { describeOnBothStorages } from '@goldenhour/testing/services';
import { FeedDouble, bad, good } from '../testing/feed-double';
import { HospitalStand } from '../testing/hospital-stand';
import { acceptance, institution } from '../testing/reports';
import { waitUntil } from '../testing/wait-until';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describeOnBothStorages('the poller', (storage) => {
  let stand: HospitalStand;
  let feed: FeedDouble;
  let now: number;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
    feed = await FeedDouble.of(stand);
    now = await stand.now();
  });
  afterEach(() => stand.close());

  describe('a good poll', () => {
    it('says when it was, and how many hospitals a good poll has', async () => {
      await feed.poll(feed.poller());
      expect(stand.board.feed).toMatchObject({ source: 'SIMULATOR', failure: null, quarantined: 0 });
      expect(stand.board.feed!.lastSuccessAt! - now).toBeLessThan(5000);
      expect(stand.board.freshCount).toBe(4);
    });

    it('reads the list of institutions once a day', async () => {
      const poller = feed.poller();
      await feed.poll(poller);
      await feed.poll(poller);
      await feed.poll(feed.poller());
      expect(feed.calls.filter((call) => call === 'institutions')).toHaveLength(1);
      await stand.moveTime(DAY + MINUTE);
      await feed.poll(poller);
      await feed.poll(poller);
      expect(feed.calls.filter((call) => call === 'institutions')).toHaveLength(2);
    });

    it('lets a hospital that is known from its beds alone stand without place and tier', async () => {
      await feed.poll(feed.poller());
      expect(stand.board.byHpidOf('A1')).toMatchObject({
        name: '데모A1병원',
        location: null,
        tier: null,
        address: null,
      });
      expect(stand.board.near(37.5, 127, 1000)).toEqual([]);
      feed.list = good(
        institution('A1', { wgs84Lat: '37.5', wgs84Lon: '127.0', dutyEmclsName: '지역응급의료센터' }),
      );
      await stand.moveTime(DAY + MINUTE);
      await feed.poll(feed.poller());
      expect(stand.board.byHpidOf('A1')).toMatchObject({
        tier: 'LOCAL_CENTER',
        location: { latitude: 37.5, longitude: 127 },
      });
    });

    it('shows which severe illnesses a hospital says it accepts', async () => {
      feed.illness = good(acceptance('A1', { 1: 'Y         ', 2: 'N1', 3: '정보미제공' }));
      await feed.poll(feed.poller());
      expect(
        stand.board
          .byHpidOf('A1')!
          .severeIllness.slice(0, 4)
          .map((item) => item.availability),
      ).toEqual(['AVAILABLE', 'UNAVAILABLE', 'UNKNOWN', 'UNKNOWN']);
    });
  });

  describe('a spent quota', () => {
    it('stops the round: no other call follows', async () => {
      const poller = feed.poller();
      await feed.poll(poller);
      feed.calls.length = 0;
      feed.beds = bad('QUOTA');
      await feed.poll(poller);
      expect(feed.calls).toEqual(['beds']);
    });

    it('doubles the wait until the next poll, and a success brings it back', async () => {
      feed.beds = bad('QUOTA');
      const poller = feed.poller({ intervalMs: 100 });
      const times: number[] = [];
      const realTimeBeds = feed.source.realTimeBeds.bind(feed.source);
      feed.source.realTimeBeds = () => {
        times.push(Date.now());
        return realTimeBeds();
      };
      poller.start();
      await waitUntil(() => times.length === 4);
      await poller.stop();
      // 100 + 200 + 400 ms from begin to begin, less what a busy machine let the first call wait; undoubled it were 300.
      expect(times[3]! - times[0]!).toBeGreaterThan(450);
    });
  });

  it('survives a database that is away, and tries again', async () => {
    const poller = feed.poller({ intervalMs: 50 });
    const away = jest.spyOn(stand.store.clock, 'now').mockRejectedValue(new Error('away'));
    poller.start();
    await waitUntil(() => feed.lines.some((line) => line.level === 50));
    away.mockRestore();
    await waitUntil(() => stand.board.freshCount === 4);
    await poller.stop();
  });

  it('is done by one process at a time, and by another once that one has stopped', async () => {
    const [one, other] = [feed, await FeedDouble.of(stand)];
    const [first, second] = [one.poller({ intervalMs: 50 }), other.poller({ intervalMs: 50 })];
    first.start();
    await waitUntil(() => one.calls.length > 0);
    second.start();
    await waitUntil(() => one.calls.filter((call) => call === 'beds').length > 3);
    expect(other.calls).toEqual([]);
    await Promise.all([first.stop(), second.stop()]);
    const third = other.poller({ intervalMs: 50 });
    third.start();
    await waitUntil(() => other.calls.includes('beds'));
    await third.stop();
  });

  it('stops between two polls at once', async () => {
    const poller = feed.poller({ intervalMs: DAY });
    poller.start();
    await waitUntil(() => stand.board.freshCount === 4);
    await poller.stop();
  });
});
