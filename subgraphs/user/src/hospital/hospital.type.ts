import { Access, encodeGlobalId, everyone } from '@goldenhour/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The type's name inside opaque ids: the same in every subgraph that knows hospitals. */
export const HOSPITAL = 'Hospital';

/** A stub: the hospital subgraph owns what a hospital is, this one only names some. */
@Access(everyone)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ simpleResolvers: true })
export class Hospital {
  @Field(() => ID)
  id!: string;
}

export function hospitalStub(hospitalId: number | null): Hospital | null {
  return hospitalId === null ? null : { id: encodeGlobalId(HOSPITAL, hospitalId) };
}
