import 'reflect-metadata';
import type { Viewer } from '@goldenhour/service-kit';
import { graphql, type GraphQLSchema } from 'graphql';
import { Arg, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { tracedSchemaOf } from '../execution/traced-schema';
import { buildSubgraph } from '../schema/build-subgraph';
import { Access, everyone, internal, internalScope, only, signedIn, staffOf } from './access';

@Access(signedIn)
@ObjectType({ simpleResolvers: true })
class Chart {
  @Field(() => ID)
  id!: string;

  @Access(only('ADMIN'))
  @Field(() => String, { nullable: true })
  note!: string;
}

@Resolver()
class ChartResolver {
  @Access(everyone)
  @Query(() => Chart, { nullable: true })
  chart(): unknown {
    return { id: '1', note: 'seen' };
  }

  @Access(staffOf(({ hospitalId }) => hospitalId, 'beds:write'))
  @Query(() => Boolean, { nullable: true })
  ofStaff(@Arg('hospitalId', () => ID) _hospitalId: string): boolean {
    return true;
  }

  @Access(internal('holds'))
  @Query(() => Boolean, { nullable: true })
  ofServices(): boolean {
    return true;
  }
}

@Resolver()
class OpenResolver {
  @Query(() => Boolean)
  forgotten(): boolean {
    return true;
  }
}

const { schema, access, sdl } = buildSubgraph<{ viewer: Viewer }>({
  resolvers: [ChartResolver],
  references: { Chart: () => null },
});

/** A copy of the schema that is watched for a trace must not be a way around the rules, so both are asked. */
async function ask(source: string, viewer: Viewer) {
  const answer = async (asked: GraphQLSchema) => {
    const { data, errors } = await graphql({ schema: asked, source, contextValue: { viewer } });
    return { data: data as unknown, codes: errors?.map(({ extensions }) => extensions['code']) };
  };
  const plain = await answer(schema);
  expect(await answer(tracedSchemaOf(schema))).toEqual(plain);
  return plain;
}

describe('a rule', () => {
  it('of a field goes before that of its type', async () => {
    const member = await ask('{ chart { id note } }', { role: 'MEMBER' });
    expect(member).toEqual({ data: { chart: { id: '1', note: null } }, codes: ['FORBIDDEN'] });
    const admin = await ask('{ chart { id note } }', { role: 'ADMIN' });
    expect(admin).toEqual({ data: { chart: { id: '1', note: 'seen' } }, codes: undefined });
  });

  it('of a type holds for its fields', async () => {
    expect((await ask('{ chart { id } }', { role: 'PUBLIC' })).codes).toEqual(['UNAUTHENTICATED']);
  });

  it.each<[string, Viewer, string[] | undefined]>([
    ['ofStaff(hospitalId: "h")', { role: 'HOSPITAL_STAFF', hospitalId: 'h' }, undefined],
    ['ofStaff(hospitalId: "h")', { role: 'SERVICE', hospitalId: 'h', scopes: ['beds:write'] }, undefined],
    ['ofStaff(hospitalId: "h")', { role: 'SERVICE', hospitalId: 'h', scopes: [] }, ['FORBIDDEN']],
    ['ofStaff(hospitalId: "h")', { role: 'SERVICE', hospitalId: 'g', scopes: ['beds:write'] }, ['FORBIDDEN']],
    ['ofStaff(hospitalId: "h")', { role: 'MEMBER', hospitalId: 'h', scopes: ['beds:write'] }, ['FORBIDDEN']],
    ['ofServices', { role: 'SERVICE', scopes: [internalScope('holds')] }, undefined],
    ['ofServices', { role: 'ADMIN', scopes: [internalScope('holds')] }, ['FORBIDDEN']],
  ])('%s asked by %j', async (field, viewer, codes) => {
    expect((await ask(`{ ${field} }`, viewer)).codes).toEqual(codes);
  });
});

it('is listed with the place that it holds for', () => {
  expect(access).toContainEqual({ coordinate: 'Chart.*', who: 'Everyone who is signed in' });
  expect(access).toContainEqual({ coordinate: 'Chart.note', who: 'ADMIN' });
});

it('is told to the gateway by tags, where it asks who reads', () => {
  const fields = /type Chart[^}]*}/.exec(sdl)![0];
  expect(fields).toContain('id: ID! @tag(name: "viewer")');
  expect(fields).toContain('note: String @tag(name: "viewer")');
});

it('must be stated: a schema with an open root field is not built', () => {
  const build = () => buildSubgraph<{ viewer: Viewer }>({ resolvers: [OpenResolver], references: {} });
  expect(build).toThrow('State with @Access who may use: Query.forgotten.');
});
