import { Access, everyone } from '@goldenhour/subgraph-kit';
import { Args, Resolver, Root, Subscription } from 'type-graphql';
import type { HospitalContext } from '../context';
import { BedChangesArgs, BedChangesEvent } from './bed-changes.type';

@Resolver()
export class BedChangesResolver {
  @Access(everyone)
  @Subscription(() => BedChangesEvent, {
    description:
      'Every change of a bed as it happens; changes of one commit are one event (병상 실시간 구독).',
    subscribe: ({ args, context }: { args: BedChangesArgs; context: HospitalContext }) =>
      context.bedChanges.subscribe(args),
  })
  bedChanges(
    @Args(() => BedChangesArgs) _args: BedChangesArgs,
    @Root() event: BedChangesEvent,
  ): BedChangesEvent {
    return event;
  }
}
