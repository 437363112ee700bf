import type { Viewer } from '@goldenhour/service-kit';
import { describeOnBothStorages, eventually } from '@goldenhour/testing/services';
import { BrowserPush, vapidClaims } from '../testing/browser-push';
import { MailServer } from '../testing/mail-server';
import { Receiver } from '../testing/receiver';
import { hospitalId, MINUTE, TestAlerts, userId } from '../testing/start-test-alerts';

const HOOK = '/services/T000/B000/abcDEF123';
const SLACK = `https://hooks.slack.com${HOOK}`;
const SET = `mutation ($input: SetNotificationChannelsInput!) {
  setNotificationChannels(input: $input) { channels { kind target enabled verifiedAt } userErrors { code path message } }
}`;
const VERIFY = `mutation ($input: VerifyNotificationChannelInput!) {
  verifyNotificationChannel(input: $input) { channels { kind enabled verifiedAt } userErrors { code path } }
}`;
interface Answer {
  channels: { kind: string; target: string; enabled: boolean; verifiedAt: string | null }[];
  userErrors: { code: string; path: string[] | null; message: string }[];
}

describeOnBothStorages('channels', (storage) => {
  let alerts: TestAlerts;
  let mail: MailServer;
  let outside: Receiver;
  let people = 0;
  beforeAll(async () => {
    [mail, outside] = [await MailServer.start(), await Receiver.start()];
    alerts = await TestAlerts.start(storage, { SMTP_URL: mail.url, ALERTS_WIRE_ORIGIN: outside.origin });
    await alerts.tell('hospital.described', {
      profiles: [{ id: 1, province: '서울특별시', name: '서울병원' } as never],
    });
  });
  afterAll(async () => {
    await alerts.stop();
    await Promise.all([mail.stop(), outside.stop()]);
  });
  afterEach(() => alerts.clear());

  /** Staff of hospital 1. */
  const nurse = async (): Promise<Viewer> => {
    people += 1;
    await alerts.know({ number: people, role: 'HOSPITAL_STAFF', hospitalId: hospitalId(1) });
    return { role: 'HOSPITAL_STAFF', userId: userId(people) };
  };
  const run = async (mutation: string, input: Record<string, unknown>, viewer: Viewer): Promise<Answer> =>
    Object.values(await alerts.data<Record<string, Answer>>(mutation, { input }, viewer))[0]!;
  const set = (viewer: Viewer, ...channels: { kind: string; target: string; enabled?: boolean }[]) =>
    run(SET, { channels: channels.map((channel) => ({ enabled: true, ...channel })) }, viewer);
  const codeIn = (text: string | undefined): string => {
    const code = /\b\d{6}\b/.exec(text ?? '')?.[0];
    expect(code).toBeDefined();
    return code!;
  };
  const mailedCode = async (address: string): Promise<string> => {
    let code = '';
    await eventually(() => void (code = codeIn(mail.to(address).at(-1)?.text)));
    return code;
  };

  it('are used once the code that was sent to each was entered, and hold no more than that something waits', async () => {
    const viewer = await nurse();
    const browser = new BrowserPush();
    const [email, slack, push] = [
      { kind: 'EMAIL', target: 'nurse@example.org' },
      { kind: 'SLACK', target: SLACK },
      { kind: 'WEB_PUSH', target: browser.target },
    ];
    const { channels, userErrors } = await set(viewer, email, slack, push);
    expect(channels).toEqual(
      [email, slack, push].map((channel) => ({ ...channel, enabled: false, verifiedAt: null })),
    );
    expect(userErrors.map(({ code, path }) => [code, path])).toEqual(
      [0, 1, 2].map((index) => ['CHANNEL_NOT_VERIFIED', ['input', 'channels', `${index}`, 'target']]),
    );
    await alerts.befall('REQUESTED');

    const codes: Record<string, string> = { EMAIL: await mailedCode(email.target) };
    const slackText = (nth: number) =>
      (JSON.parse(outside.at(HOOK)[nth]!.body.toString()) as { text: string }).text;
    await eventually(() =>
      expect([outside.at(HOOK).length, outside.at(browser.path).length]).toEqual([1, 1]),
    );
    codes['SLACK'] = codeIn(slackText(0));
    codes['WEB_PUSH'] = codeIn(browser.open(outside.at(browser.path)[0]!)['title'] as string);
    for (const kind of ['EMAIL', 'SLACK', 'WEB_PUSH']) {
      const verified = await run(VERIFY, { kind, code: codes[kind] }, viewer);
      expect(verified.userErrors).toEqual([]);
      expect(verified.channels.find((channel) => channel.kind === kind)).toEqual({
        kind,
        enabled: true,
        verifiedAt: expect.any(String),
      });
    }
    // What came before has gone nowhere; what comes now goes everywhere, once.
    await alerts.befall('REQUESTED');
    await eventually(() =>
      expect([
        mail.to(email.target).length,
        outside.at(HOOK).length,
        outside.at(browser.path).length,
      ]).toEqual([2, 2, 2]),
    );
    const link = 'http://127.0.0.1:4000/console';
    expect(
      mail
        .to(email.target)[1]!
        .text.trim()
        .split(/\s*\n\s*/),
    ).toEqual(['병상 요청이 대기 중입니다', link]);
    expect(slackText(1)).toBe(`병상 요청이 대기 중입니다\n${link}`);
    const pushed = outside.at(browser.path)[1]!;
    expect(browser.open(pushed)).toEqual({
      id: expect.stringMatching(/^notification-\d+$/),
      title: '병상 요청이 대기 중입니다',
      link,
    });
    const { webPushKey } = await alerts.data<{ webPushKey: string }>('{ webPushKey }');
    const claims = vapidClaims(pushed, webPushKey);
    expect(claims).toMatchObject({ aud: 'https://fcm.googleapis.com', sub: 'mailto:no-reply@localhost' });
    expect(claims['exp']).toBeGreaterThan(Date.now() / 1000);
    expect(pushed.headers).toMatchObject({ urgency: 'high', ttl: '900' });
  });

  it('take a code for ten minutes and five tries, and as many codes an hour', async () => {
    const viewer = await nurse();
    const address = 'tries@example.org';
    const verify = async (code: string): Promise<string | undefined> =>
      (await run(VERIFY, { kind: 'EMAIL', code }, viewer)).userErrors[0]?.code;
    await set(viewer, { kind: 'EMAIL', target: address, enabled: false });
    const first = await mailedCode(address);
    const wrong = first === '000000' ? '000001' : '000000';
    for (let nth = 0; nth < 5; nth += 1) expect(await verify(wrong)).toBe('CHANNEL_NOT_VERIFIED');
    expect(await verify(first)).toBe('CHANNEL_NOT_VERIFIED');

    await set(viewer, { kind: 'EMAIL', target: address });
    await eventually(() => expect(mail.to(address)).toHaveLength(2));
    const second = await mailedCode(address);
    await set(viewer, { kind: 'EMAIL', target: address });
    await alerts.moveClock(11 * MINUTE);
    expect(await verify(second)).toBe('CHANNEL_NOT_VERIFIED');
    for (const minutes of [12, 23, 34]) {
      await alerts.moveClock(minutes * MINUTE);
      await set(viewer, { kind: 'EMAIL', target: address });
    }
    await eventually(() => expect(mail.to(address)).toHaveLength(5));
    await alerts.moveClock(45 * MINUTE);
    const { userErrors } = await set(await nurse(), { kind: 'EMAIL', target: address });
    expect(userErrors.map(({ code }) => code)).toEqual(['TOO_MANY_TRIES']);
    expect(mail.to(address)).toHaveLength(5);
  });

  it('go only to mail, Slack and the push services of browsers', async () => {
    const viewer = await nurse();
    const mine = { kind: 'EMAIL', target: 'mine@example.org', enabled: false };
    await set(viewer, mine);
    const { channels, userErrors } = await set(
      viewer,
      { kind: 'SLACK', target: 'https://169.254.169.254/latest/meta-data' },
      { kind: 'EMAIL', target: 'a@b.org, c@d.org' },
      { kind: 'EMAIL', target: 'twice@example.org' },
      { kind: 'EMAIL', target: 'twice@example.org' },
    );
    expect(userErrors.map(({ code, path }) => [code, path?.[2]])).toEqual([
      ['TARGET_REFUSED', '0'],
      ['TARGET_REFUSED', '1'],
      ['TARGET_REFUSED', '3'],
    ]);
    expect(channels).toEqual([{ ...mine, verifiedAt: null }]);
  });

  it('keep quiet hours as somebody sets them, the platform’s until then', async () => {
    const viewer = await nurse();
    const hours = async (): Promise<unknown> => {
      const data = await alerts.data<{ _entities: [{ quietHours: unknown }] }>(
        'query ($user: [_Any!]!) { _entities(representations: $user) { ... on User { quietHours { from to } } } }',
        { user: [{ __typename: 'User', id: viewer.userId }] },
        viewer,
      );
      return data._entities[0].quietHours;
    };
    expect(await hours()).toEqual({ from: '22:00', to: '07:00' });
    await run(SET, { channels: [], quietHours: { from: '23:30', to: '06:15' } }, viewer);
    expect(await hours()).toEqual({ from: '23:30', to: '06:15' });
    const wrong = await run(SET, { channels: [], quietHours: { from: '24:00', to: '06:15' } }, viewer);
    expect(wrong.userErrors.map(({ code, path }) => [code, path])).toEqual([
      ['NOT_VALID', ['input', 'quietHours', 'from']],
    ]);
  });
});
