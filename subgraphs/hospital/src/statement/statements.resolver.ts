import { Access, completedByService, only, requireStaffOf } from '@goldenhour/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { BoardHospital } from '../board/board-hospital';
import type { HospitalContext } from '../context';
import { Hospital } from '../hospital/hospital.type';
import { HospitalStatements } from './statements.type';

@Resolver(() => Hospital)
export class StatementsResolver {
  @Access(completedByService(only('HOSPITAL_STAFF', 'ADMIN'), 'staff of this hospital'))
  @FieldResolver(() => HospitalStatements, {
    nullable: true,
    description: 'What feed and staff each say, read from the tables (출처별 현황).',
  })
  statements(
    @Root() { key, id }: BoardHospital,
    @Ctx() { viewer, statements }: HospitalContext,
  ): Promise<HospitalStatements> {
    requireStaffOf(viewer, id);
    return statements.read(key);
  }
}
