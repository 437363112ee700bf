import { Access, DateTime, everyone, Node, Role } from '@goldenhour/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Hospital } from '../hospital/hospital.type';
import { thatUser, type Readable } from './user-access';

@Access(thatUser)
@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, simpleResolvers: true, description: 'Somebody with an account (사용자).' })
export class User implements Node, Readable {
  @Access(everyone)
  @Field(() => ID)
  id!: string;

  @Access(everyone)
  @Field(() => Boolean, {
    description: 'Whether the account was deleted: then nothing personal is left of it (탈퇴 여부).',
  })
  deleted!: boolean;

  @Field(() => String, { nullable: true, description: 'Null once the account is deleted (이메일).' })
  email!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the code that was mailed there was entered (이메일 확인 여부).',
  })
  emailVerified!: boolean;

  @Field(() => String, { nullable: true, description: 'Null once the account is deleted (이름).' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number (전화번호).' })
  phone!: string | null;

  @Field(() => Role, { description: 'What this account may do (역할).' })
  role!: Role;

  @Field(() => Hospital, {
    nullable: true,
    description: 'The hospital that HOSPITAL_STAFF work for (소속 병원).',
  })
  hospital!: Hospital | null;

  @Field(() => String, {
    nullable: true,
    description: 'The province of a PARAMEDIC’s crew, or of a DISPATCHER (관할 시도).',
  })
  province!: string | null;

  @Field(() => String, { nullable: true, description: 'The crew’s or office’s organization (소속 기관).' })
  organization!: string | null;

  @Field(() => String, { nullable: true, description: 'The crew’s vehicle (구급차).' })
  vehicle!: string | null;

  @Field(() => DateTime, { description: 'When the account was made (가입 일시).' })
  createdAt!: number;

  /** Not part of the schema: see {@link Readable}. */
  proved!: boolean;
}
