import { Access, BedKind, decodeGlobalId, everyone } from '@goldenhour/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Bed } from '../bed/bed.type';
import type { BoardHospital } from '../board/board-hospital';
import type { HospitalContext } from '../context';
import { BedHistoryArgs, BedHistoryPoint } from '../history/bed-history.type';
import { Hospital } from './hospital.type';

@Resolver(() => Hospital)
export class HospitalResolver {
  @Access(everyone)
  @Query(() => Hospital, {
    nullable: true,
    description: 'One hospital; null when there is none with that id.',
  })
  hospital(@Arg('id', () => ID) id: string, @Ctx() context: HospitalContext): unknown {
    const key = decodeGlobalId('Hospital', id);
    return key === null ? null : context.hospital(key);
  }

  @Access(everyone)
  @Query(() => Hospital, {
    nullable: true,
    description: 'The hospital that has that id in the national feed now (기관코드); null when none has.',
  })
  hospitalByHpid(@Arg('hpid', () => String) hpid: string, @Ctx() { board }: HospitalContext): unknown {
    return board.byHpidOf(hpid.trim());
  }

  @FieldResolver(() => [Bed], {
    nullable: true,
    description:
      'Beds of the kinds asked for, unknown ones included; without kinds all that were ever reported.',
  })
  beds(
    @Root() hospital: BoardHospital,
    @Arg('kinds', () => [BedKind], { nullable: true }) kinds?: BedKind[] | null,
  ): readonly Bed[] {
    return kinds ? [...new Set(kinds)].map((kind) => hospital.bed(kind)) : hospital.beds;
  }

  @FieldResolver(() => [BedHistoryPoint], {
    nullable: true,
    description: 'How the available number of one kind of bed changed (병상 변화), oldest first.',
  })
  bedHistory(
    @Root() hospital: BoardHospital,
    @Args(() => BedHistoryArgs) args: BedHistoryArgs,
    @Ctx() { history }: HospitalContext,
  ): Promise<BedHistoryPoint[]> {
    return history.points(hospital.key, args);
  }
}
