import { Access, only } from '@goldenhour/subgraph-kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { HospitalContext } from '../context';
import { QuarantinedBedConnection, QuarantinedBedsArgs } from './quarantined-bed.type';

@Resolver()
export class QuarantinedBedResolver {
  @Access(only('ADMIN'))
  @Query(() => QuarantinedBedConnection, {
    description: 'What of the hospitals’ last reports is not believed, by hospital (격리된 병상 값).',
  })
  async quarantinedBeds(
    @Args(() => QuarantinedBedsArgs) args: QuarantinedBedsArgs,
    @Ctx() { quarantined, hospital }: HospitalContext,
  ): Promise<QuarantinedBedConnection> {
    const page = await quarantined.page(args);
    const edges = await Promise.all(
      page.edges.map(async ({ cursor, node: { hospitalId, ...node } }) => ({
        cursor,
        node: { ...node, hospital: await hospital(hospitalId) },
      })),
    );
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  }
}
