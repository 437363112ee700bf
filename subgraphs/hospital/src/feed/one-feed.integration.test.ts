import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HospitalStand } from '../testing/hospital-stand';
import { writeFeedState } from './feed-state';
import { requireSameFeed } from './one-feed';

describeOnBothStorages('a storage', (storage) => {
  let stand: HospitalStand;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
  });
  afterEach(() => stand.close());

  it('takes any feed while it is empty', async () => {
    await expect(requireSameFeed(stand.store.database, 'LIVE')).resolves.toBeUndefined();
  });

  it('goes on with the feed that it holds, and never mixes it with another', async () => {
    const { database } = stand.store;
    await writeFeedState(database.em.fork(), { source: 'SIMULATOR' });
    await expect(requireSameFeed(database, 'SIMULATOR')).resolves.toBeUndefined();
    await expect(requireSameFeed(database, 'LIVE')).rejects.toThrow(/SIMULATOR.*LIVE.*DATA_DIR/);
  });
});
