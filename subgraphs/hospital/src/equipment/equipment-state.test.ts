import { equipmentStates, type FeedEquipment, type StaffEquipment } from './equipment-state';

const now = 1_800_000_000_000;
const minute = 60_000;
const feedCt: FeedEquipment = { kind: 'CT', availability: 'AVAILABLE', raw: 'Y', units: 2 };
const staffCt = (fields: Partial<StaffEquipment> = {}): StaffEquipment => ({
  kind: 'CT',
  availability: 'UNAVAILABLE',
  units: null,
  at: now,
  feedAvailability: 'AVAILABLE',
  ...fields,
});

it('shows the staff’s word while it stands, with the feed’s units where the staff named none', () => {
  expect(equipmentStates([feedCt], [staffCt()], now)).toEqual([
    { kind: 'CT', availability: 'UNAVAILABLE', units: 2, source: 'STAFF' },
  ]);
});

it.each([
  ['after 30 minutes', staffCt({ at: now - 30 * minute - 1 })],
  ['when the feed has changed since', staffCt({ feedAvailability: 'UNKNOWN' })],
])('shows the feed’s word again %s', (_, staff) => {
  expect(equipmentStates([feedCt], [staff], now)).toEqual([
    { kind: 'CT', availability: 'AVAILABLE', units: 2, source: 'FEED' },
  ]);
});

it('keeps the staff’s word while the feed only falls silent', () => {
  const silent: FeedEquipment = { ...feedCt, availability: 'UNKNOWN', raw: null };
  expect(equipmentStates([silent], [staffCt()], now)[0]).toMatchObject({
    availability: 'UNAVAILABLE',
    source: 'STAFF',
  });
});

it('shows equipment of which only the staff knows', () => {
  const mri = staffCt({ kind: 'MRI', feedAvailability: 'UNKNOWN', units: 1 });
  expect(equipmentStates([feedCt], [mri], now).map((item) => item.kind)).toEqual(['CT', 'MRI']);
});
