import { NOTHING_CHANGED } from '@goldenhour/events';
import { describeOnBothStorages, waitFor } from '@goldenhour/testing/services';
import { NotificationRow } from '../notification/notification.entity';
import { CREW, hospitalId, TestAlerts } from '../testing/start-test-alerts';
import { FavoriteRow } from '../user/favorite.entity';
import { KnownUserRow } from '../user/known-user.entity';

const FANS = 10_000;
const NURSE = FANS + 1;

describeOnBothStorages('ten thousand who wait for one hospital', (storage) => {
  let alerts: TestAlerts;
  beforeAll(async () => {
    alerts = await TestAlerts.start(storage);
    await alerts.know({ number: NURSE, role: 'HOSPITAL_STAFF', hospitalId: hospitalId(2) });
    const em = alerts.service.database.em.fork();
    const nobodySpecial = { hospitalId: null, organization: null, vehicle: null, province: null };
    for (let first = 1; first <= FANS; first += 1_000) {
      const numbers = Array.from({ length: 1_000 }, (_, index) => first + index);
      await em.insertMany(
        KnownUserRow,
        numbers.map((userId) => ({
          userId,
          role: 'MEMBER' as const,
          language: 'EN' as const,
          ...nobodySpecial,
        })),
      );
      await em.insertMany(
        FavoriteRow,
        numbers.map((userId) => ({ userId, hospitalId: 1 })),
      );
    }
  });
  afterAll(() => alerts.stop());

  it('are each told once, and neither the event’s publisher nor anybody else waits for them', async () => {
    const em = alerts.service.database.em.fork();
    const told = (userId?: number) =>
      em.count(NotificationRow, userId === undefined ? { kind: 'FAVORITE_BEDS_FREE' } : { userId });
    let sequence = 0;
    const numbered = () => ({ id: `beds-${(sequence += 1)}`, epoch: 'beds', sequence, at: Date.now() });
    const beds = (available: number) =>
      alerts.bus.publish('hospital.changed', {
        ...numbered(),
        payload: {
          ...NOTHING_CHANGED,
          beds: [{ hospitalId: 1, states: [{ kind: 'ER_GENERAL', available, freshness: 'FRESH' } as never] }],
        },
      });
    await beds(0);
    await beds(1);
    await alerts.bus.publish('reservation.changed', {
      ...numbered(),
      payload: {
        transport: { id: 1, ...CREW, status: 'IN_PROGRESS' },
        steps: [],
        reservations: [{ id: 1, hospitalId: 2, step: 'REQUESTED', status: 'PENDING', closeReason: null }],
      },
    });
    await waitFor('the one who is asked for a bed', async () => (await told(NURSE)) === 1);
    expect(await told()).toBeLessThan(FANS);
    await alerts.settle();
    expect(await told()).toBe(FANS);
    const [row] = await em.execute<{ people: number | string }[]>(
      'select count(distinct user_id) as people from notification',
    );
    expect(row!.people).toBe(FANS + 1);
  });
});
