import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BED_FIELDS, BED_KINDS } from './bed-fields';
import { EQUIPMENT_FIELDS, EQUIPMENT_KINDS } from './equipment-fields';
import { MESSAGE_CODES } from './message-codes';
import { findResultCode } from './result-codes';
import { SEVERE_ILLNESS_VALUES, SEVERE_ILLNESSES } from './severe-illnesses';

const shared = join(__dirname, '../../../../../shared');
const readShared = (path: string): string | undefined => {
  const file = join(shared, path);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  console.log(`Skipped: ${path} is not beside this checkout.`);
  return undefined;
};

describe('the field tables', () => {
  it('hold 43 bed kinds, 12 kinds of equipment and 28 illnesses', () => {
    expect([BED_FIELDS.length, EQUIPMENT_FIELDS.length, SEVERE_ILLNESSES.length]).toEqual([43, 12, 28]);
  });

  it('use each tag of operation 1 once', () => {
    const tags = [
      ...BED_FIELDS.flatMap((bed) => [bed.field, bed.capacityField]),
      ...EQUIPMENT_FIELDS.flatMap((item) =>
        'unitsField' in item ? [item.field, item.unitsField] : [item.field],
      ),
    ];
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('number the illnesses from 1 to 28, with notes on five of them', () => {
    expect(SEVERE_ILLNESSES.map((item) => item.item)).toEqual(
      Array.from({ length: 28 }, (_, index) => index + 1),
    );
    expect(SEVERE_ILLNESSES.filter((item) => 'noteField' in item).map((item) => item.item)).toEqual([
      10, 12, 14, 15, 27,
    ]);
  });

  it('keep the order of the contract', () => {
    const contract = readShared('contract/README.md');
    if (contract === undefined) return;
    const list = (name: string): string[] =>
      new RegExp(`^- ${name}: (.*)$`, 'm').exec(contract)?.[1]?.match(/\b[A-Z][A-Z_]+\b/g) ?? [];
    expect(BED_KINDS).toEqual(list('BedKind'));
    expect(EQUIPMENT_KINDS).toEqual(list('EquipmentKind'));
    expect(SEVERE_ILLNESS_VALUES).toEqual(list('SevereIllness'));
  });

  it('pair fields, capacities and labels as the reference page does', () => {
    const reference = readShared('reference/nemc-open-api.md');
    if (reference === undefined) return;
    const rows = [...reference.matchAll(/^\| \*{0,2}(hv\w+)\*{0,2} \| (hvs\d\d)? ?\| ([^|]+) \|/gm)];
    const documented = new Map(rows.map(([, field, capacity, label]) => [field, [capacity, label?.trim()]]));
    for (const bed of BED_FIELDS)
      expect([bed.field, documented.get(bed.field)]).toEqual([bed.field, [bed.capacityField, bed.label]]);
    for (const item of EQUIPMENT_FIELDS) {
      const units = 'unitsField' in item ? item.unitsField : undefined;
      expect([item.field, documented.get(item.field)?.[0]]).toEqual([item.field, units]);
    }
    for (const item of SEVERE_ILLNESSES) expect(reference).toContain(`${String(item.item)} ${item.label}`);
  });
});

describe('the codes of messages', () => {
  it('stand for each item of severe illness once, as on the reference page', () => {
    expect(Object.values(MESSAGE_CODES).sort((a, b) => a - b)).toEqual(
      SEVERE_ILLNESSES.map(({ item }) => item),
    );
    const reference = readShared('reference/nemc-open-api.md');
    if (reference === undefined) return;
    const documented = [...reference.matchAll(/(Y0\d+)=(\d+)/g)].map(([, code, item]) => [
      code,
      Number(item),
    ]);
    expect(Object.fromEntries(documented)).toEqual(MESSAGE_CODES);
  });
});

describe('result codes', () => {
  it('are found however they are padded', () => {
    expect(findResultCode('00')?.class).toBe('ok');
    expect(findResultCode('0')?.class).toBe('ok');
    expect(findResultCode('03')).toBe(findResultCode('3'));
    expect(findResultCode(' 22 ')?.class).toBe('quota');
  });

  it('leave an unlisted code unknown', () => {
    expect(findResultCode('77')).toBeUndefined();
    expect(findResultCode('toString')).toBeUndefined();
  });
});
