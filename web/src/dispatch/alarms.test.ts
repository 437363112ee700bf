import type { Asked, Transport } from '../transport/reservations';
import { alarmOf, byNeed, countsOf, isUnheard, type Urgency } from './alarms';

const NOW = Date.parse('2026-11-28T03:00:00.000Z');
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

const transport = (id: string, more: Partial<Transport> = {}): Transport => ({
  id,
  transportStatus: 'IN_PROGRESS',
  registeredAt: at(-20),
  organization: '종로소방서',
  vehicle: '1호차',
  province: '서울특별시',
  searchingSince: at(-18),
  widenedAt: null,
  alarmedAt: null,
  takenOver: false,
  position: null,
  reservations: [],
  ...more,
});
const asked = (status: Asked['status'], expires = 5): Asked => ({
  id: status,
  kind: 'REQUEST',
  status,
  closeReason: null,
  declineReason: null,
  note: null,
  bedKind: 'ER_GENERAL',
  requestedAt: at(-1),
  expiresAt: at(expires),
  answeredAt: null,
  eta: null,
  hold: null,
  hospital: null,
});
const called = { widenedAt: at(-8), alarmedAt: at(-3) };

it('calls at the widened search and again at the alarm, and no more once a bed is held', () => {
  expect(alarmOf(transport('a'))).toBeNull();
  const widened = alarmOf(transport('a', { widenedAt: at(-8) }));
  const alarmed = alarmOf(transport('a', called));
  expect([widened?.level, alarmed?.level]).toEqual(['WIDENED', 'ALARMED']);
  expect([widened?.minutes, alarmed?.minutes]).toEqual([10, 15]);
  expect(widened?.key).not.toBe(alarmed?.key);
  expect(alarmOf(transport('a', { ...called, reservations: [asked('APPROVED')] }))).toBeNull();
  expect(alarmOf(transport('a', { ...called, transportStatus: 'COMPLETED' }))).toBeNull();
});

it('is quiet about what somebody looked at or took over, until the next alarm', () => {
  const one = transport('a', { widenedAt: at(-8) });
  const heard = new Set([alarmOf(one)!.key]);
  expect(isUnheard(one, new Set())).toBe(true);
  expect(isUnheard(one, heard)).toBe(false);
  expect(isUnheard({ ...one, alarmedAt: at(-3) }, heard)).toBe(true);
  expect(isUnheard({ ...one, takenOver: true }, new Set())).toBe(false);
});

it('puts first whom it must call, then the more urgent, then who waits longer', () => {
  const all: Urgency[] = [
    { transport: transport('held', { reservations: [asked('APPROVED')] }), preKtas: 1 },
    { transport: transport('light'), preKtas: 4 },
    { transport: transport('later', { registeredAt: at(-5) }), preKtas: 2 },
    { transport: transport('longer', { registeredAt: at(-9) }), preKtas: 2 },
    { transport: transport('widened', { widenedAt: at(-1) }), preKtas: 2 },
    { transport: transport('alarmed', called), preKtas: 2 },
  ];
  expect(all.sort(byNeed).map((one) => one.transport.id)).toEqual([
    'alarmed',
    'widened',
    'longer',
    'later',
    'light',
    'held',
  ]);
});

it('counts a request whose time is over as unanswered', () => {
  const reservations = [asked('PENDING'), asked('PENDING', -1), asked('DECLINED'), asked('EXPIRED')];
  expect(countsOf(transport('a', { reservations }), NOW)).toEqual({ pending: 1, declined: 1, unanswered: 2 });
});
