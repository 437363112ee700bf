import { estimateTravel } from '@goldenhour/travel';
import { MatchService } from '../subgraphs/hospital/src/match/match.service';
import { leftOutReason } from '../subgraphs/reservation/src/recommendation/left-out';
import { rank } from '../subgraphs/reservation/src/recommendation/rank';
import { calibrationMs, cpuMs } from './calibration';
import { openHospitalFixture } from './hospital-fixture';

const GOAL_MS = 5;
const TIMES = 200;
const SEOUL = { latitude: 37.5663, longitude: 126.9779 };

/** CPU of one recommendation: every hospital of the country matched on the board, its way estimated, ranked. */
export async function benchRecommend(): Promise<string[]> {
  const fixture = await openHospitalFixture(1);
  await fixture.poller.pollOnce();
  await fixture.store.relay.drain();
  const service = new MatchService(fixture.board);
  const options = { radiusKm: 1000 };
  const recommend = () => {
    const matches = service.hospitals({
      at: SEOUL,
      bedKind: 'ER_GENERAL',
      severeIllness: 'MYOCARDIAL_INFARCTION',
      equipment: ['CT', 'ANGIOGRAPHY'],
      radiusKm: options.radiusKm,
      limit: 1000,
    });
    const travel = new Map(
      matches
        .filter((match) => leftOutReason(match, options.radiusKm) === null)
        .map((match) => [match.hospitalId, estimateTravel(SEOUL, match)]),
    );
    return { matches, ranking: rank(matches, { preKtas: 1 }, travel, options) };
  };
  for (let time = 0; time < TIMES; time++) recommend();
  const { matches, ranking } = recommend();
  const ms = (await cpuMs(() => Array.from({ length: TIMES }, recommend))) / TIMES;
  await fixture.close();
  return [
    `recommendation over ${matches.length} hospitals (${ranking.recommended.length} recommended): ` +
      `${ms.toFixed(2)} ms CPU (goal ${GOAL_MS})${ms > GOAL_MS ? '  WARNING: over the goal' : ''}`,
    `  calibration loop: ${calibrationMs().toFixed(0)} ms`,
  ];
}
