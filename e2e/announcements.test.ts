import { nextPolls, startTestPlatform, waitFor, type Answer, type TestPlatform } from '@goldenhour/testing';
import type { Viewer } from '@goldenhour/service-kit';
import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { createAdmin } from '../subgraphs/user/src/admin/admin-command';

const MY_INBOX = '{ me { notifications(first: 10) { unreadCount totalCount nodes { id } } } }';
const STRANGER: Viewer = { role: 'MEMBER', userId: encodeGlobalId('User', 999_999) };
const ER_FULL = '응급실 병상 포화로 수용 불가';
const NO_DOCTOR = '의료진 부재로 수용 불가';

describeOnBothStorages('announcements', (storage) => {
  let platform: TestPlatform;
  let hospital: { readonly id: string; readonly hpid: string; readonly name: string };
  let other: typeof hospital;
  beforeAll(async () => {
    platform = await startTestPlatform({}, storage);
    const reporting = platform.simulator.hospitals.filter(({ reporting }) => reporting === 'live');
    [hospital, other] = await Promise.all([silenced(reporting[0]!.hpid), silenced(reporting[1]!.hpid)]);
  });
  afterAll(() => platform.stop());

  /** A hospital whose own messages have ended. */
  async function silenced(hpid: string): Promise<typeof hospital> {
    platform.simulator.setMessages(hpid, []);
    const { data } = await platform.send('HospitalByHpid', { hpid });
    const { id, name } = data.hospitalByHpid;
    await waitFor('its messages to end', async () => (await standing(id)).length === 0);
    return { id, hpid, name };
  }
  async function standing(hospitalId: string): Promise<Answer[]> {
    const filter = { hospitalIds: [hospitalId], activeAt: new Date() };
    const { data, errors } = await platform.send('Announcements', { filter });
    expect(errors).toBeUndefined();
    return data.announcements.nodes;
  }

  it('shows and pushes a message of the feed once each, however often the feed repeats it', async () => {
    const ofOne = platform.live('AnnouncementPosted', { hospitalIds: [hospital.id] });
    const ofAll = platform.live('AnnouncementPosted');
    await platform.live('BedChanges').next(); // Both others are open when a later one answers.
    platform.simulator.setMessages(hospital.hpid, [{ symBlkMsg: ER_FULL }, { symBlkMsg: NO_DOCTOR }]);
    platform.simulator.setMessages(other.hpid, [{ symBlkMsg: ER_FULL }]);
    await nextPolls(platform, 2);

    // Messages of the first poll, from before these hospitals were silenced, may come late.
    const posted = (live: typeof ofOne) =>
      live.events
        .map(({ data }) => data.announcementPosted.announcement)
        .filter(({ message }) => [ER_FULL, NO_DOCTOR].includes(message));
    expect(posted(ofOne).map(({ message }) => message)).toEqual([ER_FULL, NO_DOCTOR]);
    for (const announcement of posted(ofOne)) {
      expect(announcement.hospital).toEqual({
        id: hospital.id,
        name: hospital.name,
        emergencyRoom: { general: { available: expect.any(Number) } },
      });
    }
    const ours = posted(ofAll).filter(({ hospital: { id } }) => id === hospital.id || id === other.id);
    expect(ours).toHaveLength(3);
    expect(new Set(ours.map(({ id }) => id)).size).toBe(3);
    expect((await standing(hospital.id)).map(({ id }) => id).sort()).toEqual(
      posted(ofOne)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('answers each with its hospital of the other subgraph', async () => {
    expect(await standing(other.id)).toEqual([
      {
        id: expect.any(String),
        category: 'EMERGENCY_ROOM',
        message: ER_FULL,
        illness: null,
        source: 'FEED',
        startsAt: expect.any(String),
        endsAt: expect.any(String),
        hospital: { id: other.id, name: other.name, province: expect.any(String) },
      },
    ]);
  });

  it('ends an announcement when its message leaves the feed, and lets the others stand', async () => {
    platform.simulator.setMessages(hospital.hpid, [{ symBlkMsg: NO_DOCTOR }]);
    const [left] = await waitFor('the end', async () => {
      const nodes = await standing(hospital.id);
      return nodes.length === 1 && nodes;
    });
    expect(left.message).toBe(NO_DOCTOR);
    expect(await standing(other.id)).toHaveLength(1);
    const { data } = await platform.send('Announcements', { filter: { hospitalIds: [hospital.id] } });
    expect(data.announcements.totalCount).toBe(data.announcements.nodes.length);
    const ended = data.announcements.nodes.find(({ message }: Answer) => message === ER_FULL);
    expect(Date.parse(ended.endsAt)).toBeLessThanOrEqual(Date.now());
  });

  it('of the staff stand beside the feed’s, come to those who keep the hospital as a favourite, and end', async () => {
    const staff: Viewer = { role: 'HOSPITAL_STAFF', hospitalId: hospital.id };
    const fan = await accountOf('fan@example.org');
    const favorite = { hospitalId: hospital.id, favorite: true };
    await answerOf('SetFavorite', favorite, fan);
    const inbox = platform.live('NotificationReceived', {}, fan);
    const ofHospital = platform.live('AnnouncementPosted', { hospitalIds: [hospital.id] });
    await platform.live('BedChanges').next();
    await untilKnownAsFan(inbox, staff);

    const message = '심혈관 중재 불가 <b>18시까지</b>';
    const illness = 'MYOCARDIAL_INFARCTION';
    const input = { hospitalId: hospital.id, category: 'SEVERE_ILLNESS', message, illness };
    const { announcement } = await answerOf('PostAnnouncement', { ...input, unavailable: true }, staff);
    expect(announcement).toMatchObject({ message, illness, endsAt: null });
    expect(announcement.hospital).toEqual({ id: hospital.id, name: hospital.name });
    await waitFor('the announcement', () =>
      ofHospital.events.some(({ data }) => data.announcementPosted.announcement.id === announcement.id),
    );
    const sources = (await standing(hospital.id)).map(({ source }) => source as string).sort();
    expect(sources).toEqual(['FEED', 'STAFF']);

    const told = await waitFor('the notification', () =>
      inbox.events
        .map(({ data }) => data.notificationReceived.notification)
        .find(({ body }) => body === message),
    );
    expect(told).toMatchObject({
      kind: 'FAVORITE_ANNOUNCEMENT',
      title: `${hospital.name}: 새 메시지`,
      body: message,
    });
    const read = await answerOf('MarkNotificationRead', { notificationId: told.id }, fan);
    expect(read.notification).toEqual({ id: told.id, readAt: expect.any(String) });
    const { data } = await platform.query(MY_INBOX, {}, fan);
    expect(data.me.notifications.nodes).toContainEqual({ id: told.id });
    expect(data.me.notifications.unreadCount).toBe(data.me.notifications.totalCount - 1);

    const { announcement: ended } = await answerOf(
      'EndAnnouncement',
      { announcementId: announcement.id },
      staff,
    );
    expect(Date.parse(ended.endsAt)).toBeLessThanOrEqual(Date.now());
    await waitFor('its end', async () => (await standing(hospital.id)).length === 1);
  });

  it('of the staff and one’s channels are refused with what to mend', async () => {
    const staff: Viewer = { role: 'HOSPITAL_STAFF', hospitalId: hospital.id };
    const post = { hospitalId: hospital.id, category: 'EMERGENCY_ROOM', message: 'm'.repeat(1_001) };
    const { data } = await platform.send('PostAnnouncement', { input: post }, staff);
    expect(data.postAnnouncement).toMatchObject({
      announcement: null,
      userErrors: [{ code: 'MESSAGE_TOO_LONG' }],
    });
    const elsewhere = { ...post, hospitalId: other.id };
    const { errors } = await platform.send('PostAnnouncement', { input: elsewhere }, staff);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const channels = [{ kind: 'SLACK', target: 'https://example.org/hook', enabled: true }];
    const refused = await platform.send('SetNotificationChannels', { input: { channels } }, STRANGER);
    expect(refused.data.setNotificationChannels).toMatchObject({
      channels: [],
      userErrors: [{ code: 'TARGET_REFUSED', path: ['input', 'channels', '0', 'target'] }],
    });
  });

  /** A favourite reaches alerts by an event: announcements are posted and ended until one comes to who keeps it. */
  async function untilKnownAsFan(inbox: ReturnType<TestPlatform['live']>, staff: Viewer): Promise<void> {
    await waitFor('alerts to know the favourite', async () => {
      const input = { hospitalId: hospital.id, category: 'EMERGENCY_ROOM', message: 'a word before' };
      const { announcement } = await answerOf('PostAnnouncement', input, staff);
      await answerOf('EndAnnouncement', { announcementId: announcement.id }, staff);
      return inbox.events.length > 0;
    });
  }

  /** Somebody with an account, as a member. */
  async function accountOf(email: string): Promise<Viewer> {
    const { DATA_DIR, MYSQL_URL } = platform.env;
    const [, password] = await createAdmin({ email }, MYSQL_URL === undefined ? { DATA_DIR } : { MYSQL_URL });
    const { data } = await platform.send('LogIn', { input: { email, password } });
    return { role: 'MEMBER', userId: data.logIn.session.user.id as string };
  }

  /** What a mutation of the contract answers that must succeed. */
  async function answerOf(name: string, input: Record<string, unknown>, viewer: Viewer): Promise<Answer> {
    const { data, errors } = await platform.send(name, { input }, viewer);
    expect(errors).toBeUndefined();
    const [answer] = Object.values(data as Record<string, Answer>);
    expect(answer.userErrors).toEqual([]);
    return answer;
  }
});
