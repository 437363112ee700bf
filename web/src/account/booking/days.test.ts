import { departmentsOf, firstDay, weekdayOf, type ClinicData } from './days';

const hours = { opensAt: '09:00', closesAt: '12:00' };
const clinic: ClinicData = {
  id: 'h',
  name: null,
  address: null,
  phone: null,
  clinicSchedules: [
    { department: '정형외과', weekday: 'MONDAY', ...hours },
    { department: '내과', weekday: 'MONDAY', ...hours },
    { department: '내과', weekday: 'THURSDAY', ...hours },
  ],
  clinicClosures: [
    { department: null, date: '2026-11-30', reason: null },
    { department: '내과', date: '2026-12-03', reason: null },
  ],
};

it('names each department once', () => {
  expect(departmentsOf(clinic.clinicSchedules!)).toEqual(['내과', '정형외과']);
});

it('opens at the first day with hours that is not closed', () => {
  // A Saturday.
  expect(weekdayOf('2026-11-28')).toBe('SATURDAY');
  expect(firstDay(clinic, '내과', '2026-11-28')).toBe('2026-12-07');
  expect(firstDay(clinic, '정형외과', '2026-11-28')).toBe('2026-12-07');
  expect(firstDay({ ...clinic, clinicClosures: [] }, '내과', '2026-11-28')).toBe('2026-11-30');
});

it('stays today where there is no such day', () => {
  expect(firstDay(clinic, '안과', '2026-11-28')).toBe('2026-11-28');
});
