import 'reflect-metadata';
import { lazy } from '@goldenhour/service-kit';
import { buildSubgraph } from '@goldenhour/subgraph-kit';
import { QuarantinedBedResolver } from './bed/quarantined-bed.resolver';
import { BedBoardResolver } from './board/bed-board.resolver';
import type { HospitalContext } from './context';
import { resolveHospitalReference } from './hospital/hospital.reference';
import { HoldResolver } from './hold/hold.resolver';
import { HospitalResolver } from './hospital/hospital.resolver';
import { BedChangesResolver } from './live/bed-changes.resolver';
import { MatchResolver } from './match/match.resolver';
import { SearchResolver } from './search/search.resolver';
import { StatementsResolver } from './statement/statements.resolver';
import { UpdateResolver } from './update/update.resolver';

/** The schema needs no database, and is the same for all who need it: what a resolver works with comes in the context of each request. */
export const buildHospitalSchema = lazy(() =>
  buildSubgraph<HospitalContext>({
    resolvers: [
      HospitalResolver,
      StatementsResolver,
      SearchResolver,
      BedBoardResolver,
      QuarantinedBedResolver,
      BedChangesResolver,
      UpdateResolver,
      MatchResolver,
      HoldResolver,
    ],
    inaccessibleEnums: ['IllnessAcceptance', 'HoldProblem'],
    references: { Hospital: resolveHospitalReference },
  }),
);
