import type { Viewer } from '@goldenhour/service-kit';
import { databaseLocation, openDatabase } from '@goldenhour/subgraph-kit';
import { startTestPlatform, waitFor, type Answer, type TestPlatform } from '@goldenhour/testing';
import { describeOnBothStorages, eventually, tablesOf } from '@goldenhour/testing/services';
import {
  ADMIN,
  codesOf,
  CONDITION,
  CREW,
  crewOf,
  DISPATCHER,
  PROVINCE,
  SEOUL_CITY_HALL,
  staffOf,
  TransportDesk,
  userCodesOf,
} from './transport-desk';

const MINUTE = 60_000;

describeOnBothStorages('a transport', (storage) => {
  let platform: TestPlatform;
  let desk: TransportDesk;
  const logged: string[] = [];
  beforeAll(async () => {
    platform = await startTestPlatform({ NEMC_POLL_SECONDS: '3600' }, storage, logged);
    desk = new TransportDesk(platform);
  });
  afterAll(() => platform.stop());

  const readCondition = (id: string, viewer?: Viewer, reason?: string) =>
    platform.query(
      'query ($id: ID!, $reason: String) { patientCondition(id: $id, reason: $reason) { chiefComplaint preKtas } }',
      { id, reason },
      viewer,
    );

  describe('the condition', () => {
    it('is registered with its score', async () => {
      const payload = await desk.do('RegisterPatientCondition', CONDITION, CREW);
      expect(payload.patientCondition).toEqual({
        id: expect.any(String),
        ageGroup: 'FIFTIES',
        sex: 'MALE',
        consciousness: 'ALERT',
        preKtas: 2,
        // Respiration 2, SpO₂ 1, systolic 1, pulse 2.
        news2: { score: 6, risk: 'MEDIUM', missing: [] },
        transportStatus: 'IN_PROGRESS',
        registeredAt: expect.any(String),
      });
    });

    it('names each value that is out of range', async () => {
      const input = { ...CONDITION, systolic: 400, temperature: 12, preKtas: 6 };
      const { data } = await platform.send('RegisterPatientCondition', { input }, CREW);
      expect(data.registerPatientCondition.patientCondition).toBeNull();
      expect(data.registerPatientCondition.userErrors).toEqual([
        { code: 'OUT_OF_RANGE', path: ['input', 'systolic'], message: expect.any(String) },
        { code: 'OUT_OF_RANGE', path: ['input', 'temperature'], message: expect.any(String) },
        { code: 'OUT_OF_RANGE', path: ['input', 'preKtas'], message: expect.any(String) },
      ]);
    });

    it('is read by its crew, the dispatcher of its province and administrators with a reason alone', async () => {
      const id = await desk.patient();
      const read = { chiefComplaint: CONDITION.chiefComplaint, preKtas: 2 };
      expect((await readCondition(id, crewOf('1', 'b'))).data.patientCondition).toEqual(read);
      expect((await readCondition(id, DISPATCHER)).data.patientCondition).toEqual(read);
      expect((await readCondition(id, ADMIN, 'complaint 12')).data.patientCondition).toEqual(read);
      const elsewhere = { ...DISPATCHER, province: '부산광역시' };
      for (const viewer of [crewOf('2'), elsewhere, staffOf('SG9zcGl0YWw6MQ'), ADMIN])
        expect(codesOf(await readCondition(id, viewer))).toEqual(['FORBIDDEN']);
      expect(codesOf(await readCondition(id))).toEqual(['UNAUTHENTICATED']);
    });

    it('is seen by a hospital while its request is open, and never its rivals', async () => {
      const [hospital, other] = await desk.hospitals(3, 3);
      const patient = await desk.patient();
      const [mine] = await desk.request(patient, [hospital!, other!]);
      const incoming = async (viewer: Viewer, hospitalId = hospital!) =>
        platform.send('IncomingReservations', { hospitalId, status: null }, viewer);
      const { data, errors } = await incoming(staffOf(hospital!));
      expect(errors).toBeUndefined();
      expect(data.hospital.reservations).toMatchObject({ totalCount: 1 });
      expect(data.hospital.reservations.nodes[0]).toEqual({
        id: mine,
        status: 'PENDING',
        bedKind: 'ER_GENERAL',
        requestedAt: expect.any(String),
        expiresAt: expect.any(String),
        eta: { minutes: expect.any(Number), source: 'ESTIMATE' },
        patientCondition: {
          id: patient,
          ageGroup: 'FIFTIES',
          sex: 'MALE',
          consciousness: 'ALERT',
          preKtas: 2,
          chiefComplaint: CONDITION.chiefComplaint,
          news2: { score: 6, risk: 'MEDIUM' },
        },
      });
      const rivals = await platform.query(
        'query ($id: ID!) { hospital(id: $id) { reservations { nodes { patientCondition { reservations { id } } } } } }',
        { id: hospital },
        staffOf(hospital!),
      );
      expect(rivals.data.hospital.reservations.nodes[0].patientCondition).toEqual({ reservations: null });
      expect(codesOf(await incoming(staffOf(other!)))).toEqual(['FORBIDDEN']);

      await desk.do('CancelReservation', { reservationId: mine }, CREW);
      const after = await incoming(staffOf(hospital!));
      expect(after.data.hospital.reservations.nodes[0]).toMatchObject({
        status: 'CANCELLED',
        patientCondition: null,
      });
    });
  });

  it('is recommended hospitals with reasons, and told why others are left out', async () => {
    const [near] = await desk.hospitals(5);
    const patient = await desk.patient();
    const variables = { patientConditionId: patient, at: SEOUL_CITY_HALL, first: 100 };
    // The board that is asked learns of the staff's number by an event.
    const { recommended, leftOut, mine } = await waitFor('the hospital among the recommended', async () => {
      const { data, errors } = await platform.send('RecommendHospitals', variables, CREW);
      expect(errors).toBeUndefined();
      const answer = data.recommendHospitals;
      const mine = answer.recommended.find((one: Answer) => one.hospital.id === near);
      return mine?.hospital.emergencyRoom.general.available === 5 && { ...answer, mine };
    });
    expect(mine).toMatchObject({
      travel: { source: 'ESTIMATE' },
      hospital: { emergencyRoom: { general: { available: 5, freshness: 'FRESH' } } },
    });
    expect(mine.reasons).toContainEqual({ code: 'FRESH_BED', message: expect.any(String) });
    expect(recommended.map((one: Answer) => one.rank)).toEqual(
      recommended.map((_: Answer, i: number) => i + 1),
    );
    for (const one of leftOut) expect(one.reason.code).toEqual(expect.any(String));
    expect(codesOf(await platform.send('RecommendHospitals', variables, crewOf('9')))).toEqual(['FORBIDDEN']);
  });

  it('is found by every member of its crew among those that go on, by no other crew', async () => {
    const [hospital] = await desk.hospitals(3);
    const first = await desk.patient({}, crewOf('9', 'a'));
    const second = await desk.patient({}, crewOf('9', 'b'));
    const [asked] = await desk.request(second, [hospital!], crewOf('9', 'b'));
    const open = `query ($province: String) { openTransports(province: $province) {
      totalCount nodes { id searchingSince reservations { id } } } }`;
    const { data } = await platform.query(open, {}, crewOf('9', 'c'));
    expect(data.openTransports).toEqual({
      totalCount: 2,
      nodes: [
        { id: second, searchingSince: expect.any(String), reservations: [{ id: asked }] },
        { id: first, searchingSince: null, reservations: [] },
      ],
    });
    const others = (await platform.query(open, {}, crewOf('10'))).data.openTransports;
    expect(others).toEqual({ totalCount: 0, nodes: [] });
    const namesake = { ...crewOf('9'), organization: 'Mapo Fire Station' };
    expect((await platform.query(open, {}, namesake)).data.openTransports.totalCount).toBe(0);
    expect(codesOf(await platform.query(open, { province: PROVINCE }, crewOf('9')))).toEqual(['FORBIDDEN']);
  });

  it('goes from requests to arrival: the first approval holds the bed and closes the others', async () => {
    const [first, second] = await desk.hospitals(4, 4);
    const patient = await desk.patient();
    const changes = platform.live('ReservationChanged', { patientConditionId: patient }, CREW);
    const incoming = platform.live('IncomingReservation', { hospitalId: first }, staffOf(first!));
    // Both stand when what is pushed to one has come; asked again until then, each time anew.
    await waitFor('the subscriptions', async () => {
      const [probe] = await desk.request(patient, [first!]);
      await desk.do('CancelReservation', { reservationId: probe }, CREW);
      return changes.events.length > 0 && incoming.events.length > 0;
    });
    const [mine, other] = await desk.request(patient, [first!, second!]);
    const of = (id: string, status: string) => (event: Answer) => {
      const { reservation } = event.data.reservationChanged ?? event.data.incomingReservation;
      return reservation.id === id && reservation.status === status;
    };
    expect((await incoming.next(of(mine!, 'PENDING'))).data.incomingReservation.reservation).toMatchObject({
      bedKind: 'ER_GENERAL',
      patientCondition: { ageGroup: 'FIFTIES', preKtas: 2, news2: { score: 6, risk: 'MEDIUM' } },
    });

    const approved = await desk.approve(mine!, first!);
    expect(approved).toEqual({
      reservation: {
        id: mine,
        status: 'APPROVED',
        hold: { id: expect.any(String), expiresAt: expect.any(String) },
        hospital: { id: first, emergencyRoom: { general: { available: 3, held: 1 } } },
      },
      userErrors: [],
    });
    const told = await changes.next(of(mine!, 'APPROVED'));
    expect(told.data.reservationChanged.reservation.hospital).toMatchObject({
      id: first,
      name: expect.any(String),
    });
    await changes.next(of(other!, 'CANCELLED'));
    await eventually(async () => expect(await desk.free(first!)).toBe(3));
    expect(userCodesOf(await desk.approve(other!, second!))).toEqual(['ALREADY_ACCEPTED_ELSEWHERE']);

    const { data } = await platform.send('MyTransport', { patientConditionId: patient }, CREW);
    const [held] = data.patientCondition.reservations.filter((one: Answer) => one.id === mine);
    expect(held.history.map(({ from, to, by }: Answer) => [from, to, by])).toEqual([
      [null, 'PENDING', 'PARAMEDIC'],
      ['PENDING', 'APPROVED', 'HOSPITAL_STAFF'],
    ]);
    // No step of the first hospital's staff: what other hospitals were asked is not theirs to see.
    const closed = data.patientCondition.reservations.find((one: Answer) => one.id === other);
    expect(closed.history.map(({ to, by }: Answer) => [to, by])).toEqual([
      ['PENDING', 'PARAMEDIC'],
      ['CANCELLED', 'SERVICE'],
    ]);

    const arrived = await desk.do('MarkArrived', { reservationId: mine }, CREW);
    expect(arrived.reservation).toEqual({
      id: mine,
      status: 'ARRIVED',
      patientCondition: { id: patient, transportStatus: 'COMPLETED' },
    });
    // The patient lies in it now: it is not held, and not free.
    await eventually(async () => expect(await desk.free(first!)).toBe(3));
  });

  describe('a hospital', () => {
    it('without a free bed approves over capacity alone', async () => {
      const [hospital] = await desk.hospitals(0);
      const [id] = await desk.request(await desk.patient(), [hospital!]);
      expect(userCodesOf(await desk.approve(id!, hospital!))).toEqual(['NO_BED_AVAILABLE']);
      const { reservation } = await desk.approve(id!, hospital!, { overCapacity: true });
      expect(reservation).toMatchObject({ status: 'APPROVED' });
    });

    it('declines with a reason, and with a note where the reason is another', async () => {
      const [hospital] = await desk.hospitals(1);
      const [reservationId] = await desk.request(await desk.patient(), [hospital!]);
      const decline = async (input: Answer, viewer = staffOf(hospital!)) =>
        platform.send('DeclineReservation', { input: { reservationId, ...input } }, viewer);
      expect((await decline({ reason: 'OTHER' })).data.declineReservation.userErrors).toMatchObject([
        { code: 'OUT_OF_RANGE', path: ['input', 'note'] },
      ]);
      expect(codesOf(await decline({ reason: 'OVERCROWDED' }, staffOf('SG9zcGl0YWw6MQ')))).toEqual([
        'FORBIDDEN',
      ]);
      expect((await decline({ reason: 'OTHER', note: 'lift is broken' })).data.declineReservation).toEqual({
        reservation: {
          id: reservationId,
          status: 'DECLINED',
          declineReason: 'OTHER',
          note: 'lift is broken',
        },
        userErrors: [],
      });
      expect(userCodesOf((await decline({ reason: 'OVERCROWDED' })).data.declineReservation)).toEqual([
        'ALREADY_DECIDED',
      ]);
      expect(userCodesOf(await desk.approve(reservationId!, hospital!))).toEqual(['ALREADY_DECIDED']);
    });

    it('takes its approval back: the bed is free again and the crew may ask anew', async () => {
      const [hospital] = await desk.hospitals(2);
      const patient = await desk.patient();
      const [reservationId] = await desk.request(patient, [hospital!]);
      await desk.approve(reservationId!, hospital!);
      const withdraw = `mutation ($input: WithdrawApprovalInput!) {
        withdrawApproval(input: $input) { reservation { status closeReason note } userErrors { code } } }`;
      const input = { reservationId, reason: 'power cut' };
      const { data } = await platform.query(withdraw, { input }, staffOf(hospital!));
      expect(data.withdrawApproval).toEqual({
        reservation: { status: 'CANCELLED', closeReason: 'BY_HOSPITAL', note: 'power cut' },
        userErrors: [],
      });
      await eventually(async () => expect(await desk.free(hospital!)).toBe(2));
      const [again] = await desk.request(patient, [hospital!]);
      expect((await desk.approve(again!, hospital!)).reservation.status).toBe('APPROVED');
    });

    it('holds the bed for longer', async () => {
      const [hospital] = await desk.hospitals(2);
      const [reservationId] = await desk.request(await desk.patient(), [hospital!]);
      const before = (await desk.approve(reservationId!, hospital!, { holdMinutes: 5 })).reservation.hold;
      const extend = `mutation ($input: ExtendHoldInput!) {
        extendHold(input: $input) { reservation { hold { expiresAt } } userErrors { code } } }`;
      const input = { reservationId, minutes: 30 };
      const { data } = await platform.query(extend, { input }, staffOf(hospital!));
      const longer =
        Date.parse(data.extendHold.reservation.hold.expiresAt as string) -
        Date.parse(before.expiresAt as string);
      expect(longer).toBeGreaterThanOrEqual(25 * MINUTE);
    });
  });

  describe('a crew', () => {
    it('asks five at once, each once, and only hospitals that exist', async () => {
      const six = await desk.hospitals(1, 1, 1, 1, 1, 1);
      const patient = await desk.patient();
      const request = async (hospitalIds: string[]) => {
        const input = { patientConditionId: patient, hospitalIds, at: SEOUL_CITY_HALL };
        return (await platform.send('RequestReservations', { input }, CREW)).data.requestReservations;
      };
      expect(userCodesOf(await request(six))).toEqual(['TOO_MANY_HOSPITALS']);
      const unknown = Buffer.from('Hospital:999999').toString('base64url');
      expect((await request([six[0]!, unknown])).userErrors).toMatchObject([
        { code: 'UNKNOWN_HOSPITAL', path: ['input', 'hospitalIds', '1'] },
      ]);
      await desk.request(patient, six.slice(0, 4));
      expect((await request([six[4]!, six[0]!])).userErrors).toMatchObject([
        { code: 'OPEN_RESERVATION_EXISTS', path: ['input', 'hospitalIds', '1'] },
      ]);
      expect(userCodesOf(await request(six.slice(4)))).toEqual(['TOO_MANY_HOSPITALS']);
      await desk.request(patient, [six[4]!]);
    });

    it('gets the first answer again for the same key, and a conflict for another input', async () => {
      const [hospital, other] = await desk.hospitals(1, 1);
      const patient = await desk.patient();
      const key = { idempotencyKey: 'ask-once' };
      const [id] = await desk.request(patient, [hospital!], CREW, key);
      expect(await desk.request(patient, [hospital!], CREW, key)).toEqual([id]);
      const input = { patientConditionId: patient, hospitalIds: [other], at: SEOUL_CITY_HALL, ...key };
      const { data } = await platform.send('RequestReservations', { input }, CREW);
      expect(userCodesOf(data.requestReservations)).toEqual(['IDEMPOTENCY_CONFLICT']);

      const approve = { overCapacity: true, idempotencyKey: 'approve-once' };
      const first = await desk.approve(id!, hospital!, approve);
      expect(first.reservation.status).toBe('APPROVED');
      expect(await desk.approve(id!, hospital!, approve)).toEqual(first);
      expect(userCodesOf(await desk.approve(id!, hospital!, { ...approve, holdMinutes: 30 }))).toEqual([
        'IDEMPOTENCY_CONFLICT',
      ]);
    });

    it('gives a held bed back, and all with the end of the transport', async () => {
      const [hospital, other] = await desk.hospitals(2, 2);
      const patient = await desk.patient();
      const [mine] = await desk.request(patient, [hospital!]);
      await desk.approve(mine!, hospital!);
      await desk.do('CancelReservation', { reservationId: mine }, CREW);
      await eventually(async () => expect(await desk.free(hospital!)).toBe(2));
      const [again] = await desk.request(patient, [hospital!, other!]);
      await desk.approve(again!, hospital!);
      const cancel = `mutation ($input: CancelTransportInput!) {
        cancelTransport(input: $input) { patientCondition { transportStatus } userErrors { code } } }`;
      const { data } = await platform.query(cancel, { input: { patientConditionId: patient } }, CREW);
      expect(data.cancelTransport).toEqual({
        patientCondition: { transportStatus: 'CANCELLED' },
        userErrors: [],
      });
      await eventually(async () => expect(await desk.free(hospital!)).toBe(2));
      expect(await desk.statuses(patient)).toEqual([
        'CANCELLED BY_CREW',
        'CANCELLED BY_CREW',
        'CANCELLED ACCEPTED_ELSEWHERE',
      ]);
    });

    it('moves, and the times of arrival follow', async () => {
      const [hospital] = await desk.hospitals(1);
      const patient = await desk.patient();
      await desk.request(patient, [hospital!]);
      const move = `mutation ($input: UpdateTransportPositionInput!) { updateTransportPosition(input: $input) {
        patientCondition { position { latitude longitude } reservations { eta { minutes } } } userErrors { code } } }`;
      const at = { latitude: 35.1798, longitude: 129.075 };
      const { data } = await platform.query(move, { input: { patientConditionId: patient, at } }, CREW);
      const { position, reservations } = data.updateTransportPosition.patientCondition;
      expect(position).toEqual(at);
      expect(reservations[0].eta.minutes).toBeGreaterThan(200);
    });

    it('tells a hospital of a light case without asking', async () => {
      const [hospital] = await desk.hospitals(1);
      const notice = `mutation ($input: NoticeHospitalInput!) {
        noticeHospital(input: $input) { reservation { id kind status } userErrors { code } } }`;
      const input = { hospitalId: hospital, at: SEOUL_CITY_HALL };
      const send = async (patientConditionId: string) =>
        (await platform.query(notice, { input: { ...input, patientConditionId } }, CREW)).data.noticeHospital;
      expect(userCodesOf(await send(await desk.patient({ preKtas: 3 })))).toEqual(['NOT_ALLOWED_FOR_TRIAGE']);
      const { reservation } = await send(await desk.patient({ preKtas: 4 }));
      expect(reservation).toMatchObject({ kind: 'NOTICE', status: 'PENDING' });
      const arrived = await desk.do('MarkArrived', { reservationId: reservation.id }, staffOf(hospital!));
      expect(arrived.reservation.status).toBe('ARRIVED');
    });
  });

  describe('a dispatcher', () => {
    it('sees open transports of the province, takes one over and designates a hospital', async () => {
      const [full, other] = await desk.hospitals(0, 3);
      const patient = await desk.patient();
      const [asked] = await desk.request(patient, [other!]);
      const open = '{ openTransports(first: 100) { nodes { id vehicle preKtas } } }';
      expect((await platform.query(open, {}, DISPATCHER)).data.openTransports.nodes).toContainEqual({
        id: patient,
        vehicle: '1',
        preKtas: 2,
      });
      const elsewhere = { ...DISPATCHER, province: '부산광역시' };
      expect((await platform.query(open, {}, elsewhere)).data.openTransports.nodes).toEqual([]);

      const takeOver = `mutation ($input: TakeOverTransportInput!) {
        takeOverTransport(input: $input) { patientCondition { takenOver } userErrors { code } } }`;
      const input = { patientConditionId: patient };
      expect((await platform.query(takeOver, { input }, DISPATCHER)).data.takeOverTransport).toEqual({
        patientCondition: { takenOver: true },
        userErrors: [],
      });

      const designate = `mutation ($input: DesignateHospitalInput!) { designateHospital(input: $input) {
        reservation { kind status hold { overCapacity } history { to by } } userErrors { code } } }`;
      const named = { input: { ...input, hospitalId: full } };
      expect(codesOf(await platform.query(designate, named, CREW))).toEqual(['FORBIDDEN']);
      expect((await platform.query(designate, named, DISPATCHER)).data.designateHospital).toEqual({
        reservation: {
          kind: 'DESIGNATION',
          status: 'APPROVED',
          hold: { overCapacity: true },
          history: [
            { to: 'PENDING', by: 'DISPATCHER' },
            { to: 'APPROVED', by: 'DISPATCHER' },
          ],
        },
        userErrors: [],
      });
      expect(userCodesOf(await desk.approve(asked!, other!))).toEqual(['ALREADY_ACCEPTED_ELSEWHERE']);
    });
  });

  it('leaves no word of the patient in any table or log, and one row for each look', async () => {
    const [hospital] = await desk.hospitals(2);
    const chiefComplaint = 'unmistakable words 이상한말';
    const note = 'unmistakable answer';
    const patient = await desk.patient({ chiefComplaint });
    const [reservationId] = await desk.request(patient, [hospital!]);
    const decline = { reservationId, reason: 'OTHER', note };
    await desk.do('DeclineReservation', decline, staffOf(hospital!));
    await readCondition(patient, DISPATCHER);
    const bad = { ...CONDITION, chiefComplaint, consciousness: 'SLEEPING' };
    const refused = await platform.send('RegisterPatientCondition', { input: bad }, CREW);
    expect(codesOf(refused)).toEqual(['BAD_USER_INPUT']);

    for (const service of ['hospital', 'reservation', 'alerts']) {
      const database = await openDatabase({
        location: databaseLocation(platform.env, service),
        entities: [],
        migrations: { libsql: [], mysql: [] },
      });
      for (const table of await tablesOf(database)) {
        const rows = JSON.stringify(await database.em.execute<unknown[]>(`select * from ${table}`));
        for (const words of ['unmistakable', '이상한말'])
          expect([table, rows.includes(words)]).toEqual([table, false]);
      }
      if (service === 'reservation') {
        const looks = await database.em.execute<{ role: string; why: string }[]>(
          'select role, why from condition_read where patient_id = ? order by id',
          [Number(Buffer.from(patient, 'base64url').toString().split(':')[1])],
        );
        expect(looks.map(({ role, why }) => `${role} ${why}`)).toEqual([
          'PARAMEDIC CREW',
          'PARAMEDIC CREW',
          'DISPATCHER DISPATCHER',
        ]);
      }
      await database.close();
    }
    expect(logged.join('\n')).not.toMatch(/unmistakable|이상한말/);
  });

  it('is counted', async () => {
    const count = `query ($from: DateTime!, $to: DateTime!) { reservationStatistics(from: $from, to: $to) {
      requests approvals escalations firstAnswerMedianSeconds firstAnswerP90Seconds declines { reason count hospital { id } } } }`;
    const span = {
      from: new Date(Date.now() - 60 * MINUTE).toISOString(),
      to: new Date(Date.now() + MINUTE).toISOString(),
    };
    const [hospital] = await desk.hospitals(1);
    const [reservationId] = await desk.request(await desk.patient(), [hospital!]);
    const before = (await platform.query(count, span, DISPATCHER)).data.reservationStatistics;
    const decline = { reservationId, reason: 'VIOLENCE' };
    await desk.do('DeclineReservation', decline, staffOf(hospital!));
    const after = (await platform.query(count, span, DISPATCHER)).data.reservationStatistics;
    expect(after).toMatchObject({ requests: before.requests, approvals: before.approvals });
    expect(after.firstAnswerMedianSeconds).toBeLessThanOrEqual(after.firstAnswerP90Seconds as number);
    expect(after.declines).toContainEqual({ reason: 'VIOLENCE', count: 1, hospital: { id: hospital } });
    expect(codesOf(await platform.query(count, span, CREW))).toEqual(['FORBIDDEN']);
  });
});
