import { AppError } from '@goldenhour/service-kit';
import { decodeGlobalId } from '@goldenhour/subgraph-kit';
import { standingAt } from '../announcement/standing';
import type { Board } from '../board/board';
import { MAX_RADIUS_KM } from '../search/search.service';
import type { HospitalMatch, HospitalPlace } from './hospital-match.type';
import { acceptanceOf } from './illness-acceptance';
import type { MatchHospitalsInput } from './match.input';

const MAX_LIMIT = 1000;

/** Tells the reservation subgraph what hospitals around a place have of what is needed: from the board, no SQL. */
export class MatchService {
  constructor(private readonly board: Board) {}

  /** Nearest first. @throws AppError BAD_USER_INPUT for a radius or a limit out of range */
  hospitals(needs: MatchHospitalsInput): HospitalMatch[] {
    const { at, bedKind, severeIllness, radiusKm, limit } = needs;
    if (!(radiusKm > 0 && radiusKm <= MAX_RADIUS_KM)) throw outOfRange('radiusKm', MAX_RADIUS_KM);
    if (!(limit >= 1 && limit <= MAX_LIMIT)) throw outOfRange('limit', MAX_LIMIT);
    const kinds = [...new Set(needs.equipment ?? [])];
    return this.board
      .near(at.latitude, at.longitude, radiusKm)
      .slice(0, limit)
      .map(({ hospital, distanceMeters }) => {
        const { available, capacity, freshness } = hospital.bed(bedKind);
        const messages = standingAt(hospital.announcements, this.board.now);
        return {
          hospitalId: hospital.id,
          distanceMeters,
          ...hospital.location!,
          tier: hospital.tier,
          bed: { available, capacity, freshness },
          illness:
            severeIllness == null ? null : acceptanceOf(severeIllness, hospital.severeIllness, messages),
          equipment: kinds.map((kind) => ({
            kind,
            availability: hospital.equipment.find((item) => item.kind === kind)?.availability ?? 'UNKNOWN',
          })),
          messages: messages.length,
        };
      });
  }

  /** Where these hospitals are, those that exist, in the order asked for. */
  places(ids: readonly string[]): HospitalPlace[] {
    return [...new Set(ids)].flatMap((id) => {
      const key = decodeGlobalId('Hospital', id);
      const hospital = key === null ? null : this.board.byKey(key);
      if (!hospital) return [];
      const { location, province } = hospital;
      const { latitude = null, longitude = null } = location ?? {};
      return [{ hospitalId: hospital.id, latitude, longitude, province }];
    });
  }
}

function outOfRange(argument: string, max: number): AppError {
  return new AppError('BAD_USER_INPUT', `${argument}: must be above 0 and at most ${max}.`, { argument });
}
