import {
  BedKind,
  DateTime,
  encodeGlobalId,
  EquipmentKind,
  Latitude,
  Longitude,
  Node,
  SevereIllness,
  type Plain,
} from '@goldenhour/subgraph-kit';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PATIENT_CONDITION } from '../transport/ids';
import { pointOf } from '../transport/position';
import type { Clinical } from './clinical';
import { AgeGroup, Cause, Consciousness, Risk, Sex, TransportStatus } from './condition.enums';
import type { PatientConditionRow } from './condition.entity';
import { news2Of } from './news2-of';

@ObjectType({ simpleResolvers: true, description: 'National Early Warning Score 2 (조기경보점수).' })
export class News2 {
  @Field(() => Int, { description: '0 to 20; a lower bound while something is missing.' })
  score!: number;

  @Field(() => Risk)
  risk!: Risk;

  @Field(() => [String], {
    description: 'Parameters that are not known, by the names of the input’s fields.',
  })
  missing!: readonly string[];
}

@ObjectType({ simpleResolvers: true, description: 'What the patient needs of a hospital.' })
export class PatientNeeds {
  @Field(() => BedKind)
  bedKind!: BedKind;

  @Field(() => SevereIllness, { nullable: true })
  severeIllness!: SevereIllness | null;

  @Field(() => [EquipmentKind])
  equipment!: readonly EquipmentKind[];
}

@ObjectType({ simpleResolvers: true, description: 'Where the ambulance was last (위치).' })
export class TransportPosition {
  @Field(() => Latitude)
  latitude!: number;

  @Field(() => Longitude)
  longitude!: number;
}

type Read = () => Promise<Clinical>;

/**
 * A patient on the way. What was found is opened, and the look recorded, only when a field asks for it: the getters
 * that read give promises.
 */
@ObjectType({
  implements: Node,
  description:
    'A patient on the way, as the crew found them (환자 상태). Sealed at rest; each look leaves a record. Erased after a time.',
})
export class PatientCondition {
  @Field(() => ID)
  id!: string;

  @Field(() => TransportStatus)
  transportStatus!: TransportStatus;

  @Field(() => DateTime)
  registeredAt!: number;

  constructor(
    readonly row: Plain<PatientConditionRow>,
    private readonly read: Read,
    /** The crew's side, which sees all hospitals that were asked; a hospital does not see its rivals. */
    readonly lead: boolean,
  ) {
    this.id = encodeGlobalId(PATIENT_CONDITION, row.id);
    this.transportStatus = row.status;
    this.registeredAt = row.registeredAt;
  }

  @Field(() => Sex, { nullable: true })
  get sex(): Promise<Sex> {
    return this.of('sex');
  }

  @Field(() => AgeGroup, { nullable: true })
  get ageGroup(): Promise<AgeGroup> {
    return this.of('ageGroup');
  }

  @Field(() => Int, { nullable: true })
  get ageYears(): Promise<number | null> {
    return this.of('ageYears');
  }

  @Field(() => Boolean, { nullable: true })
  get pregnant(): Promise<boolean | null> {
    return this.of('pregnant');
  }

  @Field(() => Consciousness, { nullable: true })
  get consciousness(): Promise<Consciousness | null> {
    return this.of('consciousness');
  }

  @Field(() => Int, { nullable: true, description: 'mmHg (수축기 혈압).' })
  get systolic(): Promise<number | null> {
    return this.of('systolic');
  }

  @Field(() => Int, { nullable: true, description: 'mmHg (이완기 혈압).' })
  get diastolic(): Promise<number | null> {
    return this.of('diastolic');
  }

  @Field(() => Int, { nullable: true, description: 'Per minute (맥박).' })
  get heartRate(): Promise<number | null> {
    return this.of('heartRate');
  }

  @Field(() => Int, { nullable: true, description: 'Per minute (호흡).' })
  get respiratoryRate(): Promise<number | null> {
    return this.of('respiratoryRate');
  }

  @Field(() => Float, { nullable: true, description: '°C (체온).' })
  get temperature(): Promise<number | null> {
    return this.of('temperature');
  }

  @Field(() => Int, { nullable: true, description: 'SpO₂, % (산소포화도).' })
  get oxygenSaturation(): Promise<number | null> {
    return this.of('oxygenSaturation');
  }

  @Field(() => Boolean, { nullable: true })
  get onOxygen(): Promise<boolean | null> {
    return this.of('onOxygen');
  }

  @Field(() => Boolean, { nullable: true })
  get hypercapnicRisk(): Promise<boolean | null> {
    return this.of('hypercapnicRisk');
  }

  @Field(() => Cause, { nullable: true })
  get cause(): Promise<Cause | null> {
    return this.of('cause');
  }

  @Field(() => Int, { nullable: true, description: '1 (most urgent) to 5 (병원 전 중증도 분류).' })
  get preKtas(): Promise<number | null> {
    return this.of('preKtas');
  }

  @Field(() => String, {
    nullable: true,
    description: 'Plain text: show it as text, never as HTML (주증상).',
  })
  get chiefComplaint(): Promise<string | null> {
    return this.of('chiefComplaint');
  }

  @Field(() => PatientNeeds, { nullable: true })
  get needs(): Promise<PatientNeeds> {
    return this.of('needs');
  }

  @Field(() => News2, {
    nullable: true,
    description: 'Null below 16 years, in pregnancy, and for a TEEN whose years are not known.',
  })
  get news2(): Promise<News2 | null> {
    return this.read().then(news2Of);
  }

  @Field(() => String, { nullable: true, description: 'The crew’s organization (소속).' })
  get organization(): string {
    return this.row.organization;
  }

  @Field(() => String, { nullable: true, description: 'The crew’s vehicle (차량).' })
  get vehicle(): string {
    return this.row.vehicle;
  }

  @Field(() => String, { nullable: true, description: 'The crew’s province (시도).' })
  get province(): string {
    return this.row.province;
  }

  @Field(() => TransportPosition, { nullable: true })
  get position(): TransportPosition | null {
    return pointOf(this.row.latitude, this.row.longitude);
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when a bed is sought: from here run the minutes of the escalation. Null before and after.',
  })
  get searchingSince(): number | null {
    return this.row.askedAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the search widened: nobody had approved in time.',
  })
  get widenedAt(): number | null {
    return this.row.widenedAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When the province’s dispatcher was alarmed.' })
  get alarmedAt(): number | null {
    return this.row.alarmedAt;
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether a dispatcher goes on with the search.' })
  get takenOver(): boolean {
    return this.row.takenOverBy !== null;
  }

  private of<K extends keyof Clinical>(field: K): Promise<Clinical[K]> {
    return this.read().then((clinical) => clinical[field]);
  }
}
