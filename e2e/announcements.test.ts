import { nextPolls, startTestPlatform, waitFor, type Answer, type TestPlatform } from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';

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
});
