import type { Viewer } from '@goldenhour/service-kit';
import { describeOnBothStorages, eventually } from '@goldenhour/testing/services';
import { ChannelRow } from '../channel/channel.entity';
import { readTarget } from '../channel/target';
import { BrowserPush } from '../testing/browser-push';
import { MailServer } from '../testing/mail-server';
import { Receiver } from '../testing/receiver';
import { HOUR, hospitalId, MINUTE, TestAlerts, userId } from '../testing/start-test-alerts';
import { DeliveryRow } from './delivery.entity';

const ADMIN: Viewer = { role: 'ADMIN', userId: userId(9_999) };
const DEAD = `{ deadDeliveries { totalCount nodes { id channel kind attempts reason user { id } } } }`;
const RESEND = `mutation ($input: ResendDeliveriesInput!) {
  resendDeliveries(input: $input) { resent userErrors { code path } }
}`;
interface Dead {
  deadDeliveries: { totalCount: number; nodes: { id: string; reason: string }[] };
}

describeOnBothStorages('deliveries', (storage) => {
  let alerts: TestAlerts;
  let mail: MailServer;
  let outside: Receiver;
  beforeAll(async () => {
    [mail, outside] = [await MailServer.start(), await Receiver.start()];
    alerts = await TestAlerts.start(storage, { SMTP_URL: mail.url, ALERTS_WIRE_ORIGIN: outside.origin });
  });
  afterAll(async () => {
    await alerts.stop();
    await Promise.all([mail.stop(), outside.stop()]);
  });
  afterEach(async () => {
    const em = alerts.service.database.em.fork();
    for (const table of ['delivery', 'channel', 'notification', 'known_user', 'favorite'])
      await em.execute(`delete from ${table}`);
    await alerts.clear();
    mail.refuse = () => null;
    outside.answer = () => ({ status: 201 });
  });

  /** A channel whose code was entered. */
  const channel = async (number: number, kind: ChannelRow['kind'], target: string): Promise<void> => {
    const { text, digest, lane } = readTarget(kind, target)!;
    await alerts.service.database.em.fork().insert(ChannelRow, {
      userId: number,
      kind,
      target: text,
      targetDigest: digest,
      lane,
      enabled: true,
      verifiedAt: 1,
      createdAt: 1,
    });
  };
  const staff = (...numbers: number[]): Promise<void> =>
    alerts.know(
      ...numbers.map((number) => ({
        number,
        role: 'HOSPITAL_STAFF' as const,
        hospitalId: hospitalId(1),
      })),
    );
  const deliveries = (): Promise<DeliveryRow[]> =>
    alerts.service.database.em.fork().find(DeliveryRow, {}, { orderBy: { id: 'asc' } });
  const dead = async (): Promise<Dead['deadDeliveries']> =>
    (await alerts.data<Dead>(DEAD, {}, ADMIN)).deadDeliveries;

  it('are tried again while a provider is down, with growing pauses, and nothing is lost', async () => {
    await staff(1);
    await channel(1, 'EMAIL', 'again@example.org');
    mail.refuse = () => ({ code: 451 });
    await alerts.befall('REQUESTED');
    for (const nth of [1, 2, 3]) {
      await eventually(async () => expect((await deliveries())[0]!.attempts).toBe(nth));
      if (nth === 3) mail.refuse = () => null;
      // The third pause lasts at most 20 s.
      await alerts.moveClock(nth * 21_000);
    }
    await eventually(() => expect(mail.to('again@example.org')).toHaveLength(1));
    await eventually(async () =>
      expect((await deliveries())[0]).toMatchObject({ state: 'SENT', attempts: 4 }),
    );
  });

  it('that were tried for a day are listed for administrators, who send them again', async () => {
    await staff(2);
    await channel(2, 'EMAIL', 'dead@example.org');
    mail.refuse = () => ({ code: 451 });
    await alerts.befall('REQUESTED');
    await eventually(async () => expect((await deliveries())[0]!.attempts).toBe(1));
    await alerts.moveClock(24 * HOUR);
    await eventually(async () => expect((await dead()).totalCount).toBe(1));
    const [delivery] = (await dead()).nodes;
    expect(delivery).toEqual({
      id: expect.any(String),
      channel: 'EMAIL',
      kind: 'RESERVATION_REQUESTED',
      attempts: 2,
      reason: 'SMTP 451',
      user: { id: userId(2) },
    });
    const { errors } = await alerts.ask(DEAD, {}, { role: 'DISPATCHER', userId: userId(2) });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');

    mail.refuse = () => null;
    const resend = (...deliveryIds: string[]) => alerts.data(RESEND, { input: { deliveryIds } }, ADMIN);
    expect(await resend(delivery!.id)).toEqual({ resendDeliveries: { resent: 1, userErrors: [] } });
    await eventually(() => expect(mail.to('dead@example.org')).toHaveLength(1));
    expect(await resend(delivery!.id)).toEqual({
      resendDeliveries: {
        resent: 0,
        userErrors: [{ code: 'UNKNOWN_DELIVERY', path: ['input', 'deliveryIds', '0'] }],
      },
    });
  });

  it('to a target where nobody is any more are given up at once, and it must be verified anew', async () => {
    await staff(3);
    const browser = new BrowserPush();
    await channel(3, 'WEB_PUSH', browser.target);
    outside.answer = () => ({ status: 410 });
    await alerts.befall('REQUESTED');
    await eventually(async () =>
      expect((await dead()).nodes.map(({ reason }) => reason)).toEqual(['HTTP 410']),
    );
    const [row] = await alerts.service.database.em.fork().find(ChannelRow, { userId: 3 });
    expect(row!.verifiedAt).toBeNull();
  });

  it('follow no redirect', async () => {
    await staff(4);
    await channel(4, 'SLACK', 'https://hooks.slack.com/services/T000/B000/redirect00');
    outside.answer = () => ({ status: 302, headers: { location: '/elsewhere' } });
    await alerts.befall('REQUESTED');
    await eventually(async () => expect((await deliveries())[0]!.attempts).toBe(1));
    expect(outside.at('/elsewhere')).toEqual([]);
  });

  it('of one provider that hangs keep none of another waiting', async () => {
    const hanging = Array.from({ length: 6 }, (_, index) => 10 + index);
    await staff(...hanging, 20);
    for (const number of hanging)
      await channel(number, 'SLACK', `https://hooks.slack.com/services/T000/B000/hangs00${number}`);
    await channel(20, 'EMAIL', 'prompt@example.org');
    let release = (): void => undefined;
    const released = new Promise<{ status: number }>((resolve) => {
      release = () => resolve({ status: 200 });
    });
    outside.answer = () => released;
    await alerts.befall('REQUESTED');
    await eventually(() => expect(mail.to('prompt@example.org')).toHaveLength(1));
    expect(
      (await deliveries()).filter(({ lane, state }) => lane === 'SLACK' && state === 'WAITING'),
    ).toHaveLength(6);
    release();
    await eventually(async () =>
      expect((await deliveries()).every(({ state }) => state === 'SENT')).toBe(true),
    );
    expect(outside.all.filter(({ path }) => path.includes('hangs'))).toHaveLength(6);
  });

  it('wait for the end of quiet hours unless a patient is on the way', async () => {
    await alerts.know({
      number: 5,
      role: 'HOSPITAL_STAFF',
      hospitalId: hospitalId(1),
      favoriteHospitalIds: [hospitalId(1)],
    });
    await channel(5, 'EMAIL', 'night@example.org');
    // Midnight in Korea is 15:00 in UTC.
    const midnight = Math.ceil((Date.now() - 15 * HOUR) / (24 * HOUR)) * 24 * HOUR + 15 * HOUR - Date.now();
    await alerts.moveClock(midnight + MINUTE);
    await alerts.store({ tellAt: 1, message: '아침까지 기다릴 수 있는 메시지' });
    await alerts.settle();
    await alerts.befall('REQUESTED');
    await eventually(() => expect(mail.to('night@example.org')).toHaveLength(1));
    await eventually(async () => {
      const waiting = (await deliveries()).find(({ urgent }) => !urgent)!;
      expect(waiting).toMatchObject({ state: 'WAITING', attempts: 0, claim: null });
      expect(new Date(waiting.dueAt).toISOString()).toMatch(/T22:00:00.000Z$/);
    });
    await alerts.moveClock(midnight + 7 * HOUR + MINUTE);
    await eventually(() => expect(mail.to('night@example.org')).toHaveLength(2));
    expect(mail.to('night@example.org')[1]!.text).not.toContain('아침까지');
  });
});
