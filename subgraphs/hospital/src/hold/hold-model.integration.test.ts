import * as fc from 'fast-check';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HoldDesk } from '../testing/hold-desk';
import type { HoldResult } from './hold.type';

const MINUTE = 60_000;
const FREE = 2;
const FRESH_MINUTES = 12;
const IDS = ['1', '2', '3', '4'];

interface ModelHold {
  readonly at: number;
  state: 'OPEN' | 'RELEASED' | 'ARRIVED' | 'EXPIRED' | 'FORBIDDEN';
  until: number;
}

/** What a hold must be, in a few lines: hospitals 0 and 1, whole minutes, and every id at most once. */
class Model {
  now = 0;
  readonly holds = new Map<string, ModelHold>();

  count(at: number, state: ModelHold['state']): number {
    return [...this.holds.values()].filter((hold) => hold.at === at && hold.state === state).length;
  }

  free(at: number): number {
    return FREE - this.count(at, 'OPEN') - this.count(at, 'ARRIVED');
  }

  expire(): void {
    for (const hold of this.holds.values())
      if (hold.state === 'OPEN' && hold.until <= this.now) hold.state = 'EXPIRED';
  }

  hold(id: string, at: number, minutes: number, overCapacity: boolean): HoldResult['problem'] {
    const known = this.holds.get(id);
    if (known?.state === 'FORBIDDEN') return 'HOLD_ENDED';
    if (known) return known.at !== at ? 'CONFLICT' : known.state === 'OPEN' ? null : 'HOLD_ENDED';
    if (this.free(at) <= 0 && !overCapacity) return 'NO_BED_AVAILABLE';
    this.holds.set(id, { at, state: 'OPEN', until: this.now + minutes });
    return null;
  }

  release(id: string): HoldResult['problem'] {
    const hold = this.holds.get(id);
    if (!hold) this.holds.set(id, { at: -1, state: 'FORBIDDEN', until: 0 });
    else if (hold.state === 'OPEN') hold.state = 'RELEASED';
    return hold?.state === 'ARRIVED' ? 'HOLD_ENDED' : null;
  }

  consume(id: string): HoldResult['problem'] {
    const hold = this.holds.get(id);
    if (hold?.state === 'OPEN') hold.state = 'ARRIVED';
    return hold?.state === 'ARRIVED' ? null : 'HOLD_ENDED';
  }

  extend(id: string, minutes: number): HoldResult['problem'] {
    const hold = this.holds.get(id);
    if (hold?.state !== 'OPEN') return 'HOLD_ENDED';
    hold.until = Math.max(hold.until, this.now + minutes);
    return null;
  }
}

/** Runs of one fast-check property share a database: each has hospitals and ids of its own. */
interface Real {
  readonly desk: HoldDesk;
  readonly hpids: readonly string[];
  readonly prefix: string;
}

type Step = fc.AsyncCommand<Model, Real>;

function step(
  text: string,
  ofModel: (model: Model) => HoldResult['problem'],
  ofReal: (real: Real) => Promise<HoldResult>,
): Step {
  return {
    check: () => true,
    async run(model, real) {
      model.expire();
      const expected = ofModel(model);
      expect([text, (await ofReal(real)).problem]).toEqual([text, expected]);
      await sameBeds(model, real);
    },
    toString: () => text,
  };
}

async function sameBeds(model: Model, { desk, hpids }: Real): Promise<void> {
  for (const [at, hpid] of hpids.entries()) {
    const { held, available } = await desk.shown(hpid);
    // A hold that is due is ended by whoever comes first: until then the bed shows as held.
    const due = [...model.holds.values()].filter((hold) => hold.at === at && hold.state === 'EXPIRED');
    expect(held).toBeGreaterThanOrEqual(model.count(at, 'OPEN'));
    expect(held).toBeLessThanOrEqual(model.count(at, 'OPEN') + due.length);
    expect(available).toBe(FREE - held - model.count(at, 'ARRIVED'));
  }
}

const id = fc.constantFrom(...IDS);
const at = fc.constantFrom(0, 1);
const minutes = fc.constantFrom(2, 4);
const commands = [
  fc.tuple(id, at, minutes, fc.boolean()).map(([holdId, hospital, lasting, overCapacity]) =>
    step(
      `hold ${holdId} at ${hospital} for ${lasting}${overCapacity ? ' over capacity' : ''}`,
      (model) => model.hold(holdId, hospital, lasting, overCapacity),
      ({ desk, hpids, prefix }) =>
        desk.hold(hpids[hospital]!, { holdId: prefix + holdId, minutes: lasting, overCapacity }),
    ),
  ),
  id.map((holdId) =>
    step(
      `release ${holdId}`,
      (model) => model.release(holdId),
      ({ desk, prefix }) => desk.holds.release({ holdId: prefix + holdId }),
    ),
  ),
  id.map((holdId) =>
    step(
      `consume ${holdId}`,
      (model) => model.consume(holdId),
      ({ desk, prefix }) => desk.holds.consume({ holdId: prefix + holdId }),
    ),
  ),
  fc.tuple(id, minutes).map(([holdId, lasting]) =>
    step(
      `extend ${holdId} by ${lasting}`,
      (model) => model.extend(holdId, lasting),
      ({ desk, prefix }) => desk.holds.extend({ holdId: prefix + holdId, minutes: lasting }),
    ),
  ),
  fc.constantFrom(1, 3).map((passing): Step => ({
    // The beds' numbers stay fresh: what an old one means to a hold is another test's.
    check: ({ now }) => now + passing <= FRESH_MINUTES,
    async run(model, { desk }) {
      model.now += passing;
      // Half a minute more than the model, so that a slow run never stands at the edge of a minute.
      await desk.stand.moveTime(model.now * MINUTE + MINUTE / 2);
      model.expire();
    },
    toString: () => `${passing} minutes pass`,
  })),
  fc.constant<Step>({
    check: () => true,
    async run(model, real) {
      await real.desk.stand.sweep();
      for (const [hospital, hpid] of real.hpids.entries())
        expect((await real.desk.shown(hpid)).held).toBe(model.count(hospital, 'OPEN'));
    },
    toString: () => 'sweep',
  }),
];

describeOnBothStorages('holds', (storage) => {
  let desk: HoldDesk;
  beforeAll(async () => {
    desk = await HoldDesk.open(storage);
  });
  afterAll(() => desk.stand.close());

  it('are as a small model says, after any sequence of commands', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 12 }), async (sequence) => {
        const prefix = `${++run}-`;
        await desk.stand.moveTime(0);
        const hpids = [await desk.hospital(FREE), await desk.hospital(FREE)];
        await fc.asyncModelRun(() => ({ model: new Model(), real: { desk, hpids, prefix } }), sequence);
      }),
      { numRuns: storage.kind === 'embedded' ? 20 : 10 },
    );
  }, 120_000);
});
