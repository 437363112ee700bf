import { Access, ofInput, staffOf } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { HospitalContext } from '../context';
import { UpdateBedsInput } from './update-beds.input';
import { UpdateEquipmentInput } from './update-equipment.input';
import { UpdateBedsPayload, UpdateEquipmentPayload } from './update.payload';

@Resolver()
export class UpdateResolver {
  @Access(staffOf(ofInput('hospitalId'), 'beds:write'))
  @Mutation(() => UpdateBedsPayload, {
    description: 'States beds as staff of that hospital, its machine or an administrator (병상 현황 입력).',
  })
  updateBeds(
    @Arg('input', () => UpdateBedsInput) input: UpdateBedsInput,
    @Ctx() { viewer, updateBeds }: HospitalContext,
  ): Promise<unknown> {
    return updateBeds.update(input, viewer);
  }

  @Access(staffOf(ofInput('hospitalId'), 'beds:write'))
  @Mutation(() => UpdateEquipmentPayload, {
    description:
      'States equipment as staff of that hospital, its machine or an administrator (장비 현황 입력).',
  })
  updateEquipment(
    @Arg('input', () => UpdateEquipmentInput) input: UpdateEquipmentInput,
    @Ctx() { viewer, updateEquipment }: HospitalContext,
  ): Promise<unknown> {
    return updateEquipment.update(input, viewer);
  }
}
