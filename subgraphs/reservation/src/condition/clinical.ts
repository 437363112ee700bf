import type { BedKind, EquipmentKind, SevereIllness } from '@goldenhour/subgraph-kit';
import type { KeyRing } from '../keys/key-ring';
import type { AgeGroup, Cause, Consciousness, Sex } from './condition.enums';

/** What a patient needs of a hospital. */
export interface Needs {
  readonly bedKind: BedKind;
  readonly severeIllness: SevereIllness | null;
  readonly equipment: readonly EquipmentKind[];
}

/** What was found about a patient: all that is sealed. Null = not known. */
export interface Clinical {
  readonly sex: Sex;
  readonly ageGroup: AgeGroup;
  readonly consciousness: Consciousness | null;
  /** mmHg. */
  readonly systolic: number | null;
  readonly diastolic: number | null;
  /** Per minute. */
  readonly heartRate: number | null;
  readonly respiratoryRate: number | null;
  /** °C. */
  readonly temperature: number | null;
  /** SpO₂, %. */
  readonly oxygenSaturation: number | null;
  readonly onOxygen: boolean | null;
  readonly hypercapnicRisk: boolean | null;
  readonly ageYears: number | null;
  readonly pregnant: boolean | null;
  readonly cause: Cause | null;
  /** 1 to 5. */
  readonly preKtas: number | null;
  readonly chiefComplaint: string | null;
  readonly needs: Needs;
}

export const patientPlace = (patientId: number): string => `patient:${patientId}`;

export function sealClinical(keys: KeyRing, patientId: number, clinical: Clinical): string {
  return keys.seal(JSON.stringify(clinical), patientPlace(patientId));
}

export function openClinical(keys: KeyRing, patientId: number, sealed: string): Clinical {
  return JSON.parse(keys.open(sealed, patientPlace(patientId))) as Clinical;
}
