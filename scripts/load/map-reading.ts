import { pace, type Peak } from './pace';
import type { PlatformClient } from './platform-client';
import type { Recorder } from './recorder';

export const MAP_READING = 'map reading';
const SEOUL_CITY_HALL = { latitude: 37.5663, longitude: 126.9779 };

/** What maps ask: the first page of the board, what is near, one hospital, the cursor. */
export async function readMaps(client: PlatformClient, recorder: Recorder, perSecond: number): Promise<Peak> {
  const { nodes } = await client.send<{ nodes: { id: string }[] }>('MapBoard', {});
  const reads = [
    () => client.send('MapBoard', {}),
    () => client.send('NearbyHospitals', { at: SEOUL_CITY_HALL }),
    (nth: number) => client.send('HospitalDetail', { id: nodes[nth % nodes.length]!.id }),
    () => client.send('BoardCursor', {}),
  ];
  return (end) =>
    pace(perSecond, end, (nth, due) =>
      recorder.measure(MAP_READING, due, () => reads[nth % reads.length]!(nth)),
    );
}
