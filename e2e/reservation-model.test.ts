import fc from 'fast-check';
import { describeOnBothStorages, eventually } from '@goldenhour/testing/services';
import { ADMIN, CREW, staffOf } from './transport-desk';
import { TransportStand } from './transport-stand';

const RUNS = 8;
const STEPS = 14;
const HOSPITALS = [1, 2, 3];

type Status = 'PENDING' | 'APPROVED' | 'DECLINED' | 'CANCELLED' | 'ARRIVED';

/** What a transport should look like: the statuses of its requests by hospital, the newest alone being open. */
interface Model {
  ended: boolean;
  /** All requests in the order in which they were made. */
  readonly requests: { readonly hospital: number; status: Status }[];
}

interface Real {
  readonly stand: TransportStand;
  readonly patient: string;
  /** Reservation ids, in the order of the model's requests. */
  readonly ids: string[];
}

const openAt = (model: Model, hospital: number) =>
  model.requests.findLast((one) => one.hospital === hospital && ['PENDING', 'APPROVED'].includes(one.status));
const approved = (model: Model) => model.requests.find(({ status }) => status === 'APPROVED');

/** One thing that somebody does to one hospital's newest request, whether it is allowed or not. */
class Step implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly what: 'ask' | 'approve' | 'decline' | 'cancel' | 'withdraw' | 'arrive',
    private readonly hospital: number,
  ) {}

  check = (model: Readonly<Model>): boolean =>
    this.what === 'ask' || model.requests.some(({ hospital }) => hospital === this.hospital);

  async run(model: Model, { stand, patient, ids }: Real): Promise<void> {
    const hospitalId = stand.hospitalId(this.hospital);
    if (this.what === 'ask') {
      const may = !model.ended && !approved(model) && !openAt(model, this.hospital);
      const made = await stand.request(patient, [hospitalId]).catch(() => null);
      expect(made !== null).toBe(may);
      if (made) {
        ids.push(made[0]!);
        model.requests.push({ hospital: this.hospital, status: 'PENDING' });
      }
    } else {
      const index = model.requests.findLastIndex(({ hospital }) => hospital === this.hospital);
      const done = await this.send(stand, ids[index]!, hospitalId);
      expect({ step: String(this), done }).toEqual({ step: String(this), done: this.apply(model, index) });
    }
    expect(await stand.statuses(patient)).toEqual(
      model.requests.map(({ status }) => expect.stringMatching(`^${status}`)),
    );
    expect(model.requests.filter(({ status }) => status === 'APPROVED').length).toBeLessThanOrEqual(1);
  }

  toString(): string {
    return `${this.what} ${this.hospital}`;
  }

  /** @returns whether it was done */
  private async send(stand: TransportStand, reservationId: string, hospitalId: string): Promise<boolean> {
    const [service] = stand.reservations;
    const mutation = (name: string, type: string) =>
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`;
    const staff = staffOf(hospitalId);
    const [query, viewer, more] = {
      approve: [mutation('approveReservation', 'ApproveReservationInput'), staff, {}] as const,
      decline: [
        mutation('declineReservation', 'DeclineReservationInput'),
        staff,
        { reason: 'NO_ER_BED' },
      ] as const,
      cancel: [mutation('cancelReservation', 'CancelReservationInput'), CREW, {}] as const,
      withdraw: [mutation('withdrawApproval', 'WithdrawApprovalInput'), ADMIN, { reason: 'x' }] as const,
      arrive: [mutation('markArrived', 'MarkArrivedInput'), CREW, {}] as const,
    }[this.what as Exclude<typeof this.what, 'ask'>];
    const { data, errors } = await stand.ask(service!, query, { input: { reservationId, ...more } }, viewer);
    if (errors) throw new Error(JSON.stringify(errors));
    return (Object.values(data as object)[0] as { userErrors: unknown[] }).userErrors.length === 0;
  }

  /** @returns whether it should have been done */
  private apply(model: Model, index: number): boolean {
    const one = model.requests[index]!;
    const from = one.status;
    const next: Partial<Record<Status, Status>> = {
      ask: {},
      approve: { PENDING: 'APPROVED' as const },
      decline: { PENDING: 'DECLINED' as const },
      cancel: { PENDING: 'CANCELLED' as const, APPROVED: 'CANCELLED' as const },
      withdraw: { APPROVED: 'CANCELLED' as const },
      arrive: { APPROVED: 'ARRIVED' as const },
    }[this.what];
    const to = next[from];
    if (!to) return false;
    one.status = to;
    if (to === 'ARRIVED') model.ended = true;
    if (to === 'APPROVED' || to === 'ARRIVED') {
      for (const other of model.requests) if (other.status === 'PENDING') other.status = 'CANCELLED';
    }
    return true;
  }
}

describeOnBothStorages('a transport, whatever is done to it', (storage) => {
  let stand: TransportStand;
  beforeAll(async () => {
    stand = await TransportStand.open(storage);
    for (const hospital of HOSPITALS) await stand.beds(stand.hospitalId(hospital), 400);
  });
  afterAll(() => stand.stop());

  it('is as a small model says: one approval at most, and a bed held for it alone', async () => {
    const steps = fc
      .record({
        what: fc.constantFrom('ask', 'ask', 'approve', 'approve', 'decline', 'cancel', 'withdraw', 'arrive'),
        hospital: fc.constantFrom(...HOSPITALS),
      } as const)
      .map(({ what, hospital }) => new Step(what, hospital));
    await fc.assert(
      fc.asyncProperty(fc.commands([steps], { maxCommands: STEPS, size: 'max' }), async (commands) => {
        const model: Model = { ended: false, requests: [] };
        const patient = await stand.patient({ preKtas: 3 });
        await fc.asyncModelRun(() => ({ model, real: { stand, patient, ids: [] } }), commands);
        // The next run begins with every bed given back.
        const open = approved(model);
        const held = async () =>
          (await Promise.all(HOSPITALS.map((number) => stand.held(stand.hospitalId(number))))).reduce(
            (sum, beds) => sum + beds,
            0,
          );
        await eventually(async () => expect(await held()).toBe(open ? 1 : 0));
        await stand
          .do(
            stand.reservations[0]!,
            'mutation ($input: CancelTransportInput!) { cancelTransport(input: $input) { userErrors { code } } }',
            { input: { patientConditionId: patient } },
            CREW,
          )
          .catch(() => undefined);
        await eventually(async () => expect(await held()).toBe(0));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 300_000);
});
