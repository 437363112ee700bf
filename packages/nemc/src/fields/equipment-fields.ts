/**
 * Where each of the 12 kinds of equipment stands in a row of operation 1.
 *
 * `field` is a flag (see `readFlag`), `unitsField` how many units the hospital has. The delivery room is documented
 * among the beds (hv42), but real rows carry `Y` or `N` there, so it is read as equipment. Ambulances have no count.
 * The order is that of the public API's `EquipmentKind` enum.
 */
export const EQUIPMENT_FIELDS = [
  { kind: 'CT', field: 'hvctayn', unitsField: 'hvs27', label: 'CT' },
  { kind: 'MRI', field: 'hvmriayn', unitsField: 'hvs28', label: 'MRI' },
  { kind: 'ANGIOGRAPHY', field: 'hvangioayn', unitsField: 'hvs29', label: '혈관촬영기' },
  { kind: 'VENTILATOR', field: 'hvventiayn', unitsField: 'hvs30', label: '인공호흡기 일반' },
  { kind: 'NEONATAL_VENTILATOR', field: 'hvventisoayn', unitsField: 'hvs31', label: '인공호흡기 조산아' },
  { kind: 'INCUBATOR', field: 'hvincuayn', unitsField: 'hvs32', label: '인큐베이터' },
  { kind: 'CRRT', field: 'hvcrrtayn', unitsField: 'hvs33', label: 'CRRT' },
  { kind: 'ECMO', field: 'hvecmoayn', unitsField: 'hvs34', label: 'ECMO' },
  { kind: 'TEMPERATURE_MANAGEMENT', field: 'hvhypoayn', unitsField: 'hvs35', label: '중심체온조절유도기' },
  { kind: 'HYPERBARIC_OXYGEN', field: 'hvoxyayn', unitsField: 'hvs37', label: '고압산소치료기' },
  { kind: 'AMBULANCE', field: 'hvamyn', label: '구급차' },
  { kind: 'DELIVERY_ROOM', field: 'hv42', unitsField: 'hvs26', label: '분만실' },
] as const satisfies readonly { kind: string; field: string; unitsField?: string; label: string }[];

export type EquipmentKind = (typeof EQUIPMENT_FIELDS)[number]['kind'];

export const EQUIPMENT_KINDS: readonly EquipmentKind[] = EQUIPMENT_FIELDS.map((equipment) => equipment.kind);
