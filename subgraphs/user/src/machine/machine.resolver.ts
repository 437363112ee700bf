import { Access, encodeGlobalId, only } from '@goldenhour/subgraph-kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { UserContext } from '../context';
import { hospitalStub } from '../hospital/hospital.type';
import { toIdConnection } from '../id-page';
import { CreateServiceClientInput, RevokeServiceClientInput, ServiceClientsArgs } from './machine.input';
import { CreateServiceClientPayload, RevokeServiceClientPayload } from './machine.payload';
import { SERVICE_CLIENT, type ServiceClientAnswer } from './machines.service';
import { ServiceClient, ServiceClientConnection } from './service-client.type';

type Row = NonNullable<ServiceClientAnswer['serviceClient']>;

@Resolver()
export class MachineResolver {
  @Access(only('ADMIN'))
  @Query(() => ServiceClientConnection, {
    description: 'Partners’ machines, the newest first (연계 시스템 목록).',
  })
  async serviceClients(
    @Args(() => ServiceClientsArgs) page: ServiceClientsArgs,
    @Ctx() { machines }: UserContext,
  ): Promise<ServiceClientConnection> {
    return toIdConnection(await machines.page(page), toServiceClient);
  }

  @Access(only('ADMIN'))
  @Mutation(() => CreateServiceClientPayload, {
    description: 'Gives a partner’s machine an id and a secret for POST /oauth/token (연계 시스템 등록).',
  })
  async createServiceClient(
    @Arg('input', () => CreateServiceClientInput) input: CreateServiceClientInput,
    @Ctx() { viewer, machines }: UserContext,
  ): Promise<CreateServiceClientPayload> {
    const { serviceClient, ...answer } = await machines.create(input, viewer);
    return { ...answer, serviceClient: serviceClient && toServiceClient(serviceClient) };
  }

  @Access(only('ADMIN'))
  @Mutation(() => RevokeServiceClientPayload, {
    description: 'Refuses a machine from now on, its present tokens too (연계 시스템 폐기).',
  })
  async revokeServiceClient(
    @Arg('input', () => RevokeServiceClientInput) input: RevokeServiceClientInput,
    @Ctx() { viewer, machines }: UserContext,
  ): Promise<RevokeServiceClientPayload> {
    const { serviceClient, userErrors } = await machines.revoke(input, viewer);
    return { serviceClient: serviceClient && toServiceClient(serviceClient), userErrors };
  }
}

function toServiceClient({
  id,
  clientId,
  name,
  scopes,
  hospitalId,
  createdAt,
  revokedAt,
}: Row): ServiceClient {
  return {
    id: encodeGlobalId(SERVICE_CLIENT, id),
    clientId,
    name,
    scopes: scopes.split(' '),
    hospital: hospitalStub(hospitalId),
    createdAt,
    revokedAt,
  };
}
