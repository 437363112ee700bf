import { BedKind, EquipmentKind, LocationInput, SevereIllness } from '@goldenhour/subgraph-kit';
import { Directive, Field, Float, InputType, Int } from 'type-graphql';

@Directive('@inaccessible')
@InputType({
  description: 'What a patient needs, and where the ambulance is. Nothing that names the patient.',
})
export class MatchHospitalsInput {
  @Field(() => LocationInput)
  at!: LocationInput;

  @Field(() => BedKind)
  bedKind!: BedKind;

  @Field(() => SevereIllness, { nullable: true })
  severeIllness?: SevereIllness | null;

  @Field(() => [EquipmentKind], { nullable: true })
  equipment?: EquipmentKind[] | null;

  @Field(() => Float, { defaultValue: 50, description: 'Kilometres, above 0 to 1,000' })
  radiusKm!: number;

  @Field(() => Int, { defaultValue: 200, description: '1 to 1,000; the nearest are given' })
  limit!: number;
}
