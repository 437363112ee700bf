import type {
  AgeGroup,
  BedKind,
  Cause,
  Consciousness,
  EquipmentKind,
  RegisterPatientConditionInput,
  SevereIllness,
  Sex,
} from '@goldenhour/client';
import { isInRange, MAX_COMPLAINT, news2, RANGES, type News2, type Vitals } from '@goldenhour/triage';

/** What is typed as a number; empty = not measured. */
export const NUMBERS = [
  'systolic',
  'diastolic',
  'heartRate',
  'respiratoryRate',
  'oxygenSaturation',
  'temperature',
  'ageYears',
] as const;
export type NumberField = (typeof NUMBERS)[number];

/** A condition as it is being typed. Null and '' = not known: nothing is guessed. */
export interface Draft extends Readonly<Record<NumberField, string>> {
  readonly sex: Sex;
  readonly ageGroup: AgeGroup;
  readonly consciousness: Consciousness | null;
  readonly onOxygen: boolean | null;
  readonly hypercapnicRisk: boolean;
  readonly pregnant: boolean;
  readonly cause: Cause | null;
  readonly preKtas: number | null;
  readonly complaint: string;
  /** Null: by the age. */
  readonly bedKind: BedKind | null;
  readonly severeIllness: SevereIllness | null;
  readonly equipment: readonly EquipmentKind[];
}

export const EMPTY: Draft = {
  systolic: '',
  diastolic: '',
  heartRate: '',
  respiratoryRate: '',
  oxygenSaturation: '',
  temperature: '',
  ageYears: '',
  sex: 'UNKNOWN',
  ageGroup: 'UNKNOWN',
  consciousness: null,
  onOxygen: null,
  hypercapnicRisk: false,
  pregnant: false,
  cause: null,
  preKtas: null,
  complaint: '',
  bedKind: null,
  severeIllness: null,
  equipment: [],
};

export type DraftError = 'number' | 'whole' | 'range' | 'aboveSystolic' | 'long';

/** A bed for children up to this age, unless another is chosen. */
const CHILDREN: ReadonlySet<AgeGroup> = new Set(['INFANT_TODDLER', 'CHILD']);

/** The group of an age in years. */
export function ageGroupOf(years: number): AgeGroup {
  if (years < 6) return 'INFANT_TODDLER';
  if (years < 10) return 'CHILD';
  if (years >= 70) return 'SEVENTIES_PLUS';
  return (['TEEN', 'TWENTIES', 'THIRTIES', 'FORTIES', 'FIFTIES', 'SIXTIES'] as const)[
    Math.floor(years / 10) - 1
  ]!;
}

/** The kind of bed that is asked for. */
export function bedKindOf(draft: Draft): BedKind {
  return draft.bedKind ?? (CHILDREN.has(groupOf(draft)) ? 'ER_PEDIATRIC' : 'ER_GENERAL');
}

/** What is wrong with a draft, by field. */
export function draftErrors(draft: Draft): Partial<Record<NumberField | 'complaint', DraftError>> {
  const errors: Partial<Record<NumberField | 'complaint', DraftError>> = {};
  for (const name of NUMBERS) {
    const error = numberError(name, draft[name]);
    if (error) errors[name] = error;
  }
  const [systolic, diastolic] = [numberOf(draft.systolic), numberOf(draft.diastolic)];
  if (!errors.systolic && !errors.diastolic && systolic != null && diastolic != null && diastolic > systolic)
    errors.diastolic = 'aboveSystolic';
  if (draft.complaint.trim().length > MAX_COMPLAINT) errors.complaint = 'long';
  return errors;
}

/** The score of what is typed so far, as the API will compute it; what is mistyped counts as not measured. */
export function draftNews2(draft: Draft): News2 | null {
  const measured = (name: Exclude<NumberField, 'ageYears'>) =>
    numberError(name, draft[name]) ? null : numberOf(draft[name]);
  const vitals: Vitals = {
    respiratoryRate: measured('respiratoryRate'),
    oxygenSaturation: measured('oxygenSaturation'),
    onOxygen: draft.onOxygen,
    hypercapnicRisk: draft.hypercapnicRisk,
    systolic: measured('systolic'),
    heartRate: measured('heartRate'),
    consciousness: draft.consciousness,
    temperature: measured('temperature'),
  };
  return news2(vitals, { ageGroup: groupOf(draft), ageYears: yearsOf(draft), pregnant: draft.pregnant });
}

/** What is sent. Only of a draft without errors. */
export function inputOf(draft: Draft): RegisterPatientConditionInput {
  const complaint = draft.complaint.trim();
  const numbers = Object.fromEntries(
    NUMBERS.flatMap((name) => {
      const value = numberOf(draft[name]);
      return value === null ? [] : [[name, value]];
    }),
  );
  return {
    ...numbers,
    sex: draft.sex,
    ageGroup: groupOf(draft),
    ...(draft.consciousness && { consciousness: draft.consciousness }),
    ...(draft.onOxygen !== null && { onOxygen: draft.onOxygen }),
    ...(draft.hypercapnicRisk && { hypercapnicRisk: true }),
    ...(draft.pregnant && { pregnant: true }),
    ...(draft.cause && { cause: draft.cause }),
    ...(draft.preKtas !== null && { preKtas: draft.preKtas }),
    ...(complaint !== '' && { chiefComplaint: complaint }),
    needs: {
      bedKind: bedKindOf(draft),
      ...(draft.severeIllness && { severeIllness: draft.severeIllness }),
      ...(draft.equipment.length > 0 && { equipment: draft.equipment }),
    },
  };
}

/** Nothing was typed or chosen. */
export function isEmpty(draft: Draft): boolean {
  return (Object.keys(EMPTY) as (keyof Draft)[]).every((name) =>
    name === 'equipment' ? draft.equipment.length === 0 : draft[name] === EMPTY[name],
  );
}

function yearsOf({ ageYears }: Draft): number | null {
  return numberError('ageYears', ageYears) ? null : numberOf(ageYears);
}

/** Years say more than a group that was chosen. */
function groupOf(draft: Draft): AgeGroup {
  const years = yearsOf(draft);
  return years === null ? draft.ageGroup : ageGroupOf(years);
}

function numberOf(text: string): number | null {
  const typed = text.trim().replace(',', '.');
  return typed === '' ? null : Number(typed);
}

function numberError(name: NumberField, text: string): DraftError | null {
  const value = numberOf(text);
  if (value === null) return null;
  if (!Number.isFinite(value)) return 'number';
  if (!isInRange(name, value)) return 'range';
  return name === 'temperature' || Number.isInteger(value) ? null : 'whole';
}

export const rangeOf = (name: NumberField): readonly [number, number] => RANGES[name];
