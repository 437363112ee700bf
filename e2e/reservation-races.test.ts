import { describeOnBothStorages, eventually } from '@goldenhour/testing/services';
import { TransportStand } from './transport-stand';

/** Transports whose races are run at the same time. */
const TOGETHER = 10;
const MINUTE = 60_000;

describeOnBothStorages('approvals at the same instant', (storage) => {
  /** Where two processes can meet; one process with one connection only shows that the rules are the same. */
  const races = storage.kind === 'services' ? 200 : 20;
  let stand: TransportStand;
  beforeAll(async () => {
    stand = await TransportStand.open(storage, storage.kind === 'services' ? 2 : 1);
  });
  afterAll(() => stand.stop());

  /** Asks both for each of many patients and lets them approve at once, from two processes where there are two. */
  async function race(
    a: string,
    b: string,
  ): Promise<{ readonly answers: string[][]; readonly patients: string[] }> {
    const ready = await stand.asked(races, [a, b]);
    const answers: string[][] = [];
    for (let done = 0; done < races; done += TOGETHER) {
      const some = ready.slice(done, done + TOGETHER);
      answers.push(
        ...(await Promise.all(
          some.map(({ asked: [ofA, ofB] }) =>
            Promise.all([stand.approve(ofA!, a, 0), stand.approve(ofB!, b, 1)]),
          ),
        )),
      );
    }
    return { answers, patients: ready.map(({ patient }) => patient) };
  }

  const count = (answers: string[][], answer: string) =>
    answers.map((both) => both.filter((one) => one === answer).length);

  it(`let exactly one of two hospitals win, ${races} times`, async () => {
    const [a, b] = [stand.hospitalId(1), stand.hospitalId(2)];
    await Promise.all([stand.beds(a, 300), stand.beds(b, 300)]);
    const { answers, patients } = await race(a, b);
    expect(answers.map((both) => both.sort())).toEqual(
      answers.map(() => ['ALREADY_ACCEPTED_ELSEWHERE', 'APPROVED']),
    );
    for (const patient of patients.slice(0, TOGETHER))
      expect((await stand.statuses(patient)).sort()).toEqual(['APPROVED', 'CANCELLED ACCEPTED_ELSEWHERE']);
    // Every bed that is held is held for an approval.
    expect((await stand.held(a)) + (await stand.held(b))).toBe(races);
  }, 300_000);

  it(`let the one with a bed win over the one without, ${races} times`, async () => {
    const [full, free] = [stand.hospitalId(3), stand.hospitalId(4)];
    await Promise.all([stand.beds(full, 0), stand.beds(free, 300)]);
    const { answers } = await race(full, free);
    expect(answers.map(([, ofFree]) => ofFree)).toEqual(answers.map(() => 'APPROVED'));
    expect(count(answers, 'APPROVED')).toEqual(answers.map(() => 1));
    expect(await stand.held(full)).toBe(0);
    expect(await stand.held(free)).toBe(races);
  }, 300_000);

  it.each([
    ['win, where there is a bed', 1, 'ALREADY_ACCEPTED_ELSEWHERE', 'APPROVED'],
    ['make way, where there is none', 0, 'APPROVED', 'CANCELLED ACCEPTED_ELSEWHERE'],
  ])(
    'that their process leaves undecided are decided by the next one, and %s',
    async (_what, beds, answer, first) => {
      const [left, next] = [stand.hospitalId(8), stand.hospitalId(9)];
      await Promise.all([stand.beds(left, beds), stand.beds(next, 5)]);
      const patient = await stand.patient();
      const [ofLeft, ofNext] = await stand.request(patient, [left, next]);
      const held = await stand.held(left);
      await stand.leaveUndecided(ofLeft!);
      expect(await stand.approve(ofNext!, next)).toBe(answer);
      expect((await stand.statuses(patient))[0]).toBe(first);
      expect(await stand.held(left)).toBe(held + beds);
    },
  );

  it('give 3 beds to exactly 3 of 40 crews', async () => {
    const hospital = stand.hospitalId(5);
    await stand.beds(hospital, 3);
    const asked = await Promise.all(
      Array.from({ length: 40 }, async () => (await stand.request(await stand.patient(), [hospital]))[0]!),
    );
    const answers = await Promise.all(asked.map((id, nth) => stand.approve(id, hospital, nth)));
    expect(answers.filter((answer) => answer === 'APPROVED')).toHaveLength(3);
    expect(answers.filter((answer) => answer === 'NO_BED_AVAILABLE')).toHaveLength(37);
    expect(await stand.held(hospital)).toBe(3);
  });

  describe('with time', () => {
    const [hospital, other] = [6, 7];
    beforeEach(async () => {
      for (const number of [hospital, other]) await stand.beds(stand.hospitalId(number), 5);
    });
    afterEach(() => stand.moveTime(0));

    it('are refused once the request has expired', async () => {
      const id = stand.hospitalId(hospital);
      const patient = await stand.patient();
      const [asked] = await stand.request(patient, [id], { expiresInSeconds: 30 });
      await stand.moveTime(31_000);
      expect(await stand.approve(asked!, id)).toBe('REQUEST_EXPIRED');
      await eventually(async () =>
        expect(await stand.statuses(patient)).toEqual(['EXPIRED REQUEST_EXPIRED']),
      );
      expect(await stand.approve(asked!, id)).toBe('REQUEST_EXPIRED');
    });

    it('end with their hold, warned of before, and the crew may ask again', async () => {
      const id = stand.hospitalId(hospital);
      const patient = await stand.patient();
      const [asked] = await stand.request(patient, [id]);
      expect(await stand.approve(asked!, id, 0, { holdMinutes: 15 })).toBe('APPROVED');
      const held = await stand.held(id);
      await stand.moveTime(6 * MINUTE);
      await eventually(async () => expect(await told('EXPIRING')).toBe(1));
      await stand.moveTime(15 * MINUTE);
      await eventually(async () => expect(await stand.statuses(patient)).toEqual(['EXPIRED HOLD_EXPIRED']));
      expect(await stand.held(id)).toBe(held - 1);
      await stand.beds(id, 5);
      const [again] = await stand.request(patient, [id]);
      expect(await stand.approve(again!, id)).toBe('APPROVED');
    });

    it('that do not come widen the search for urgent patients, then alarm the dispatcher', async () => {
      const id = stand.hospitalId(other);
      const [urgent, light] = [await stand.patient({ preKtas: 1 }), await stand.patient({ preKtas: 3 })];
      const longest = { expiresInSeconds: 1800 };
      for (const patient of [urgent, light]) await stand.request(patient, [id], longest);
      await stand.moveTime(10 * MINUTE + 1_000);
      await eventually(async () => expect(await stepsOf(urgent)).toEqual(['REGISTERED', 'WIDENED']));
      // Ten more in all now.
      for (const number of [11, 12, 13, 14, 15, 16]) {
        await stand.request(urgent, [stand.hospitalId(number)], longest);
      }
      await stand.moveTime(15 * MINUTE + 1_000);
      await eventually(async () =>
        expect(await stepsOf(urgent)).toEqual(['REGISTERED', 'WIDENED', 'ALARMED']),
      );
      expect(await stepsOf(light)).toEqual(['REGISTERED']);
    });
  });

  async function stepsOf(patient: string): Promise<string[]> {
    const rows = await stand.reservations[0]!.database.em.fork().execute<{ step: string }[]>(
      'select step from transport_step where patient_id = ? order by id',
      [Number(Buffer.from(patient, 'base64url').toString().split(':')[1])],
    );
    return rows.map(({ step }) => step);
  }

  async function told(step: string): Promise<number> {
    const rows = await stand.reservations[0]!.database.em.fork().execute<unknown[]>(
      'select 1 from change_log where payload like ?',
      [`%"${step}"%`],
    );
    return rows.length;
  }
});
