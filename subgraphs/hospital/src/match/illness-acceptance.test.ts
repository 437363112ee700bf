import type { AnnouncementState, Availability } from '@goldenhour/events';
import { acceptanceOf } from './illness-acceptance';

const about = (illness: AnnouncementState['illness'], unavailable = false): AnnouncementState => {
  return { id: '1', illness, unavailable, startsAt: 0, endsAt: null };
};
const REMARK = about(null);
const MESSAGE = about('DELIVERY');
const OTHER = about('LOW_BIRTH_WEIGHT', true);
const REFUSAL = about('DELIVERY', true);

it.each<[Availability | null, AnnouncementState[], string]>([
  ['AVAILABLE', [], 'AVAILABLE'],
  ['UNKNOWN', [], 'UNKNOWN'],
  [null, [], 'UNKNOWN'],
  ['AVAILABLE', [REMARK, OTHER], 'AVAILABLE'],
  ['AVAILABLE', [MESSAGE], 'BY_ENQUIRY'],
  ['UNKNOWN', [REMARK, MESSAGE], 'BY_ENQUIRY'],
  [null, [MESSAGE], 'BY_ENQUIRY'],
  ['UNAVAILABLE', [], 'UNAVAILABLE'],
  ['UNAVAILABLE', [MESSAGE], 'UNAVAILABLE'],
  ['AVAILABLE', [MESSAGE, REFUSAL], 'UNAVAILABLE'],
])('a hospital that says %s, with these messages', (availability, messages, acceptance) => {
  const stated = availability === null ? [] : [{ illness: 'DELIVERY' as const, availability, note: null }];
  expect(acceptanceOf('DELIVERY', stated, messages)).toBe(acceptance);
});
