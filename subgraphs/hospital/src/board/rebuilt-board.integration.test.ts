import * as fc from 'fast-check';
import type { BedKind, EquipmentKind } from '@goldenhour/nemc';
import { bedState } from '../bed/bed-state';
import { readBeds, readReports } from '../bed/bed.repository';
import { equipmentStates, parseFeedEquipment, parseStaffEquipment } from '../equipment/equipment-state';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HoldService } from '../hold/hold.service';
import { FoldedLog } from '../testing/folded-log';
import { HospitalStand } from '../testing/hospital-stand';
import { acceptance, bedReport, institution, message } from '../testing/reports';
import { UpdateBedsService } from '../update/update-beds.service';
import { UpdateEquipmentService } from '../update/update-equipment.service';
import type { Board } from './board';
import { loadBoard } from './load-board';

const MINUTE = 60_000;
const ADMIN = { role: 'ADMIN', userId: 'admin' } as const;
const HPIDS = ['A1', 'A2', 'A3'];
const KINDS: BedKind[] = ['ER_GENERAL', 'ICU_GENERAL'];

const hpid = fc.constantFrom(...HPIDS);
const value = fc.constantFrom(null, -3, 0, 4, 5, 25, 400, 'Y', 'x');
const capacity = fc.constantFrom(null, 8, 20);
/** Half minutes keep every age away from the limits of freshness, which a slow test could cross meanwhile. */
const minutesAgo = fc.integer({ min: -7, max: 40 }).map((minutes) => minutes + 0.5);
const flag = fc.constantFrom('Y', 'N1', '');

const report = fc.record({ hpid, minutesAgo, value, capacity, icu: value, ct: flag });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('poll' as const), reports: fc.array(report, { maxLength: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('staff' as const),
      hpid,
      kind: fc.constantFrom(...KINDS),
      available: fc.integer({ min: -5, max: 25 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('equipment' as const),
      hpid,
      kind: fc.constantFrom<EquipmentKind>('CT', 'MRI'),
      availability: fc.constantFrom('AVAILABLE' as const, 'UNAVAILABLE' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('describe' as const), hpid, phone: fc.constantFrom('1', '2') }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('illness' as const), hpid, flag }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('later' as const), minutes: fc.constantFrom(1, 7, 14, 16, 31) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('failure' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('messages' as const),
      texts: fc.uniqueArray(fc.tuple(hpid, fc.constantFrom('가', '나')), {
        selector: ([at, text]) => at + text,
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('hold' as const, 'consume' as const, 'release' as const),
      holdId: fc.constantFrom('1', '2', '3'),
      hpid,
      kind: fc.constantFrom(...KINDS),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describeOnBothStorages('a board', (storage) => {
  it('is what events made of it, and what the change log says, after any sequence of changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const stand = await HospitalStand.open(storage);
        try {
          let minutesOn = 0;
          for (const one of steps) {
            if (one.type === 'later') await stand.moveTime((minutesOn += one.minutes) * MINUTE);
            else await take(stand, one);
            await stand.sweep();
            await expectEqual(stand);
          }
        } finally {
          await stand.close();
        }
      }),
      { numRuns: storage.kind === 'embedded' ? 40 : 15 },
    );
  }, 120_000);
});

async function take({ feed, board, store }: HospitalStand, one: Exclude<Step, { type: 'later' }>) {
  const now = await store.clock.now(store.database.em.fork());
  if (one.type === 'poll') {
    const reports = new Map(one.reports.map((r) => [r.hpid, r]));
    await feed.storeBeds(
      [...reports.values()].map((r) =>
        bedReport(
          r.hpid,
          now - r.minutesAgo * MINUTE,
          { ER_GENERAL: r.capacity === null ? r.value : [r.value, r.capacity], ICU_GENERAL: r.icu },
          r.ct === '' ? {} : { hvctayn: r.ct },
        ),
      ),
    );
  }
  if (one.type === 'describe') await feed.storeInstitutions([institution(one.hpid, { dutyTel1: one.phone })]);
  if (one.type === 'illness') await feed.storeSevereIllness([acceptance(one.hpid, { 1: one.flag })]);
  if (one.type === 'failure') await feed.noteFailure('TIMEOUT');
  if (one.type === 'messages')
    await feed.storeMessages(one.texts.map(([at, text]) => message(at, text, { from: now })));
  const hospital = 'hpid' in one ? board.byHpidOf(one.hpid) : null;
  if (!hospital) return;
  const hospitalId = hospital.id;
  if (one.type === 'staff') {
    const beds = [{ kind: one.kind, available: one.available }];
    await new UpdateBedsService(store).update({ hospitalId, beds }, ADMIN);
  }
  const holds = new HoldService(store);
  if (one.type === 'hold') {
    const { holdId, kind: bedKind } = one;
    await holds.hold({ holdId, hospitalId, bedKind, minutes: 10, overCapacity: true });
  }
  if (one.type === 'consume' || one.type === 'release') await holds[one.type]({ holdId: one.holdId });
  if (one.type === 'equipment') {
    const equipment = [{ kind: one.kind, availability: one.availability }];
    await new UpdateEquipmentService(store).update({ hospitalId, equipment }, ADMIN);
  }
}

async function expectEqual(stand: HospitalStand): Promise<void> {
  const { store, board } = stand;
  expect(picture(board)).toEqual(picture(await loadBoard(store)));

  const em = store.database.em.fork();
  const now = await stand.now();
  const reports = new Map((await readReports(em, 'all')).map((row) => [row.hospitalId, row]));
  const folded = await FoldedLog.of(store.database);
  const beds = (await readBeds(em, 'all')).map((bed) => [
    `${bed.hospitalId} ${bed.kind}`,
    bedState(bed, reports.get(bed.hospitalId)?.reportedAt ?? null, now),
  ]);
  expect(Object.fromEntries(folded.beds)).toEqual(Object.fromEntries(beds));
  for (const [id, row] of reports) {
    const states = equipmentStates(
      parseFeedEquipment(row.feedEquipment),
      parseStaffEquipment(row.staffEquipment),
      now,
    );
    expect(folded.equipment.get(id) ?? []).toEqual(states);
  }
  expect([...folded.profiles.keys()].sort((a, b) => a - b)).toEqual(
    board.all.map((hospital) => hospital.key),
  );
  expect(folded.sequences).toEqual(folded.sequences.map((_, index) => index + 1));
}

/** Everything that clients can see of a board, in an order of its own. */
function picture(board: Board) {
  return {
    epoch: board.epoch,
    sequence: board.sequence,
    feed: board.feed,
    updatedAt: board.updatedAt,
    freshCount: board.freshCount,
    hospitals: board.all.map((hospital) => ({
      key: hospital.key,
      hpid: hospital.hpid,
      name: hospital.name,
      phone: hospital.phone,
      location: hospital.location,
      emergencyRoom: hospital.emergencyRoom,
      icu: hospital.icu,
      beds: [...hospital.beds].sort((a, b) => a.kind.localeCompare(b.kind)),
      equipment: hospital.equipment,
      severeIllness: hospital.severeIllness,
      announcements: hospital.announcements,
    })),
  };
}
