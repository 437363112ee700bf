import { inOrder, mayAsk, withReservation, type Asked, type Transport } from './reservations';

const NOW = Date.parse('2026-11-28T03:00:00.000Z');
const at = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();

function asked(id: string, more: Partial<Asked> = {}): Asked {
  return {
    id,
    kind: 'REQUEST',
    status: 'PENDING',
    closeReason: null,
    declineReason: null,
    note: null,
    bedKind: 'ER_GENERAL',
    requestedAt: at(-60),
    expiresAt: at(240),
    answeredAt: null,
    eta: null,
    hold: null,
    hospital: null,
    ...more,
  };
}

const transport = (...reservations: Asked[]): Transport => ({
  id: 'transport',
  transportStatus: 'IN_PROGRESS',
  registeredAt: at(-120),
  organization: '종로소방서',
  vehicle: '1호차',
  province: '서울특별시',
  searchingSince: at(-60),
  widenedAt: null,
  alarmedAt: null,
  takenOver: false,
  position: null,
  reservations,
});
const hold = { expiresAt: at(600), overCapacity: false, unverified: false };

it('lets five hospitals be asked at once, and five more once the search has widened', () => {
  expect(mayAsk(transport(), NOW)).toBe(5);
  const four = transport(asked('1'), asked('2'), asked('3'), asked('4'));
  expect(mayAsk(four, NOW)).toBe(1);
  expect(mayAsk({ ...four, widenedAt: at(-1) }, NOW)).toBe(5);
});

it('lets nobody else be asked while a bed is held, nor once the transport has ended', () => {
  expect(mayAsk(transport(asked('1', { status: 'APPROVED', hold })), NOW)).toBe(0);
  expect(mayAsk({ ...transport(), transportStatus: 'COMPLETED' }, NOW)).toBe(0);
});

it('counts a request whose time is over as ended before anybody says so', () => {
  expect(mayAsk(transport(asked('1', { expiresAt: at(0) })), NOW)).toBe(5);
});

it('puts the hospital that takes the patient first, then those that may', () => {
  const reservations = [
    asked('declined', { status: 'DECLINED' }),
    asked('pending'),
    asked('approved', { status: 'APPROVED', hold }),
    asked('over', { expiresAt: at(-1) }),
  ];
  expect(
    inOrder(reservations, NOW)
      .map(({ id }) => id)
      .slice(0, 2),
  ).toEqual(['approved', 'pending']);
});

it('takes a reservation of an event where it stood, and none that is not known', () => {
  const before = transport(asked('1'), asked('2'));
  const after = withReservation(before, asked('2', { status: 'DECLINED' }));
  expect(after?.reservations?.map(({ status }) => status)).toEqual(['PENDING', 'DECLINED']);
  expect(withReservation(before, asked('3'))).toBeNull();
});
