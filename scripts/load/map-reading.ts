import { pace } from './pace';
import type { PlatformClient } from './platform-client';
import type { Recorder } from './recorder';

export const MAP_READING = 'map reading';
const SEOUL_CITY_HALL = { latitude: 37.5663, longitude: 126.9779 };

/** What maps ask: the board's first page, what is near, one hospital. */
export async function readMaps(
  client: PlatformClient,
  recorder: Recorder,
  { perSecond, end }: { readonly perSecond: number; readonly end: number },
): Promise<void> {
  const { nodes } = await client.send<{ nodes: { id: string }[] }>('MapBoard', {});
  const reads = [
    () => client.send('MapBoard', {}),
    () => client.send('NearbyHospitals', { at: SEOUL_CITY_HALL }),
    (nth: number) => client.send('HospitalDetail', { id: nodes[nth % nodes.length]!.id }),
    () => client.send('BoardCursor', {}),
  ];
  await pace(perSecond, end, (nth, due) =>
    recorder.measure(MAP_READING, due, () => reads[nth % reads.length]!(nth)),
  );
}
