import { Access, encodeChangeCursor, everyone } from '@goldenhour/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { HospitalContext } from '../context';
import { BedBoard } from './bed-board.type';

@Resolver()
export class BedBoardResolver {
  @Access(everyone)
  @Query(() => BedBoard, {
    description: 'The board’s present place in the sequence of changes, and how the feed is doing.',
  })
  bedBoard(@Ctx() { board }: HospitalContext): BedBoard {
    const lastSuccessAt = board.feed?.lastSuccessAt ?? null;
    return {
      cursor: encodeChangeCursor(board),
      hospitalCount: board.all.length,
      freshCount: board.freshCount,
      updatedAt: board.updatedAt === null ? null : new Date(board.updatedAt),
      feed: {
        source: board.feed?.source ?? null,
        lastSuccessAt: lastSuccessAt === null ? null : new Date(lastSuccessAt),
        lagSeconds:
          lastSuccessAt === null ? null : Math.max(0, Math.round((board.now - lastSuccessAt) / 1000)),
        quarantined: board.feed?.quarantined ?? 0,
        failure: board.feed?.failure ?? null,
      },
    };
  }
}
