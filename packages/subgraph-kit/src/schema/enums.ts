import {
  BED_FIELDS,
  EQUIPMENT_FIELDS,
  SEVERE_ILLNESSES,
  type BedKind as BedKindName,
  type EquipmentKind as EquipmentKindName,
  type SevereIllness as SevereIllnessName,
} from '@goldenhour/nemc';
import { registerEnumType } from 'type-graphql';

/** An enum object whose values are its names, as GraphQL shows them. */
function enumOf<K extends string>(names: readonly K[]): { readonly [P in K]: P } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [P in K]: P };
}

function described(rows: readonly { readonly name: string; readonly label: string }[]) {
  return Object.fromEntries(rows.map(({ name, label }) => [name, { description: label }]));
}

export type BedKind = BedKindName;
export const BedKind = enumOf<BedKindName>(BED_FIELDS.map((field) => field.kind));
registerEnumType(BedKind, {
  name: 'BedKind',
  description: 'A kind of bed (병상 종류), one for each bed field of the national feed.',
  valuesConfig: described(BED_FIELDS.map((field) => ({ name: field.kind, label: field.label }))),
});

export type EquipmentKind = EquipmentKindName;
export const EquipmentKind = enumOf<EquipmentKindName>(EQUIPMENT_FIELDS.map((field) => field.kind));
registerEnumType(EquipmentKind, {
  name: 'EquipmentKind',
  description: 'Equipment that the national feed reports (장비).',
  valuesConfig: described(EQUIPMENT_FIELDS.map((field) => ({ name: field.kind, label: field.label }))),
});

export type SevereIllness = SevereIllnessName;
export const SevereIllness = enumOf<SevereIllnessName>(SEVERE_ILLNESSES.map((item) => item.illness));
registerEnumType(SevereIllness, {
  name: 'SevereIllness',
  description: 'A severe illness whose acceptance the national feed reports (중증질환 수용 가능).',
  valuesConfig: described(SEVERE_ILLNESSES.map((item) => ({ name: item.illness, label: item.label }))),
});

export const TravelSource = enumOf(['ESTIMATE', 'OSRM'] as const);
export type TravelSource = keyof typeof TravelSource;
registerEnumType(TravelSource, {
  name: 'TravelSource',
  description: 'Where a travel time comes from: an estimate from the distance, or a road router (OSRM).',
});
