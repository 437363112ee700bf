import { describedEnum } from '../condition/condition.enums';

export const Weekday = describedEnum('Weekday', 'A day of the week (요일).', {
  MONDAY: '월요일.',
  TUESDAY: '화요일.',
  WEDNESDAY: '수요일.',
  THURSDAY: '목요일.',
  FRIDAY: '금요일.',
  SATURDAY: '토요일.',
  SUNDAY: '일요일.',
});
