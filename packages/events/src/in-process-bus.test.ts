import { createInProcessBus } from './in-process-bus';
import { NOTHING_CHANGED, type HospitalsChanged, type Numbered } from './vocabulary';

const event = (sequence: number): Numbered<HospitalsChanged> => ({
  id: `e${sequence}`,
  epoch: 'epoch',
  sequence,
  at: 0,
  payload: NOTHING_CHANGED,
});

it('hands every event to every listener in the order of publication', async () => {
  const bus = createInProcessBus(fail);
  const seen: string[] = [];
  await bus.subscribe('hospital.changed', (e) => void seen.push(`a${e.sequence}`));
  await bus.subscribe('hospital.changed', (e) => void seen.push(`b${e.sequence}`));
  await bus.publish('hospital.changed', event(1));
  await bus.publish('hospital.changed', event(2));
  expect(seen).toEqual(['a1', 'b1', 'a2', 'b2']);
});

it('keeps one failing listener from stopping the others and reports its error', async () => {
  const errors: unknown[] = [];
  const bus = createInProcessBus((error) => errors.push(error));
  const seen: number[] = [];
  await bus.subscribe('hospital.changed', () => {
    throw new Error('broken listener');
  });
  await bus.subscribe('hospital.changed', (e) => void seen.push(e.sequence));
  await bus.publish('hospital.changed', event(7));
  expect(seen).toEqual([7]);
  expect(errors).toEqual([new Error('broken listener')]);
});

it('hands nothing to a listener that has left', async () => {
  const bus = createInProcessBus(fail);
  const seen: number[] = [];
  const leave = await bus.subscribe('hospital.changed', (e) => void seen.push(e.sequence));
  leave();
  await bus.publish('hospital.changed', event(1));
  expect(seen).toEqual([]);
});

it('hands an event to a group and lets the publisher know when it was not done', async () => {
  const bus = createInProcessBus(fail);
  const seen: number[] = [];
  await bus.consume('hospital.changed', 'alerts', (e) => {
    if (e.sequence === 2 && seen.length === 1) {
      seen.push(0);
      throw new Error('not now');
    }
    seen.push(e.sequence);
  });
  await bus.publish('hospital.changed', event(1));
  await expect(bus.publish('hospital.changed', event(2))).rejects.toThrow('not now');
  await bus.publish('hospital.changed', event(2));
  expect(seen).toEqual([1, 0, 2]);
});

function fail(error: unknown): never {
  throw error as Error;
}

it('carries nothing of a topic before the groups that it awaits are there', async () => {
  const bus = createInProcessBus(fail, { 'hospital.changed': ['reservation'] });
  const seen: string[] = [];
  await bus.subscribe('hospital.changed', (e) => void seen.push(`live ${e.sequence}`));
  await expect(bus.publish('hospital.changed', event(1))).rejects.toThrow('reservation does not hear');
  expect(seen).toEqual([]);
  await bus.consume('hospital.changed', 'reservation', (e) => void seen.push(`group ${e.sequence}`));
  await bus.publish('hospital.changed', event(1));
  expect(seen).toEqual(['live 1', 'group 1']);
});
