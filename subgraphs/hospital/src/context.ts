import type { Identity, Viewer } from '@goldenhour/service-kit';
import type { QuarantinedBedsService } from './bed/quarantined-beds.service';
import type { Board } from './board/board';
import type { BoardHospital } from './board/board-hospital';
import type { BedHistoryService } from './history/bed-history.service';
import type { HoldService } from './hold/hold.service';
import type { BedChangesService } from './live/bed-changes.service';
import type { MatchService } from './match/match.service';
import type { SearchService } from './search/search.service';
import type { StatementsService } from './statement/statements.service';
import type { UpdateBedsService } from './update/update-beds.service';
import type { UpdateEquipmentService } from './update/update-equipment.service';

/** What resolvers work with, the same for every request. */
export interface HospitalServices {
  readonly board: Board;
  readonly search: SearchService;
  readonly match: MatchService;
  readonly holds: HoldService;
  readonly history: BedHistoryService;
  readonly bedChanges: BedChangesService;
  readonly statements: StatementsService;
  readonly quarantined: QuarantinedBedsService;
  readonly updateBeds: UpdateBedsService;
  readonly updateEquipment: UpdateEquipmentService;
}

/** What resolvers get with each request. */
export interface HospitalContext extends HospitalServices {
  readonly identity: Identity;
  readonly viewer: Viewer;
  /** The hospital with that row number: from the board, or from the tables within a mutation operation. */
  readonly hospital: (key: number) => Promise<BoardHospital | null> | BoardHospital | null;
}
