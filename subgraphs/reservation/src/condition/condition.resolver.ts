import { Access, completedByService, only } from '@goldenhour/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ReservationContext } from '../context';
import { RegisterPatientConditionPayload } from '../reservation/payloads';
import { Reservation } from '../reservation/reservation.type';
import { PatientConditionArgs } from './condition.args';
import { PatientCondition } from './condition.type';
import { RegisterPatientConditionInput } from './register-condition.input';

@Resolver(() => PatientCondition)
export class ConditionResolver {
  @Access(only('PARAMEDIC'))
  @Mutation(() => RegisterPatientConditionPayload, {
    description: 'A crew registers what it finds; the transport begins (환자 상태 등록).',
  })
  async registerPatientCondition(
    @Arg('input', () => RegisterPatientConditionInput) input: RegisterPatientConditionInput,
    @Ctx() { register, viewer, reads }: ReservationContext,
  ): Promise<RegisterPatientConditionPayload> {
    const { ids, userErrors } = await register.register(input, viewer);
    return { patientCondition: ids.length > 0 ? await reads.conditionOf(ids[0]!) : null, userErrors };
  }

  @Access(
    completedByService(
      only('PARAMEDIC', 'DISPATCHER', 'ADMIN'),
      'the crew of the transport, the dispatcher of its province, an administrator with a reason',
    ),
  )
  @Query(() => PatientCondition, { nullable: true, description: 'A transport and its patient (이송).' })
  patientCondition(
    @Args(() => PatientConditionArgs) { id, reason }: PatientConditionArgs,
    @Ctx() { reads }: ReservationContext,
  ): Promise<PatientCondition> {
    return reads.condition(id, reason);
  }

  @FieldResolver(() => [Reservation], {
    nullable: true,
    description:
      'All hospitals that were asked, oldest first; null for a hospital, which sees its own alone.',
  })
  reservations(
    @Root() condition: PatientCondition,
    @Ctx() { reads }: ReservationContext,
  ): Promise<Reservation[] | null> {
    return reads.ofCondition(condition);
  }
}
