import { AppError } from '@goldenhour/service-kit';
import { seededRandom } from '@goldenhour/testing/seeded-random';
import { eventually } from '../testing/start-test-gateway';
import { fanOutStand, settle } from '../testing/fan-out-stand';
import type { LoggedChange, LoggedSource } from '../testing/logged-source';
import { SLOW_BYTES } from './member';

const SEEDS = [1, 2, 3, 4, 5];
const STEPS = 400;
const PLACES = ['p1', 'p2', 'p3'];
const KINDS = ['ER', 'ICU'];
const query = (place: string | undefined) => `subscription ($after: String) {
  changes(after: $after${place ? `, place: "${place}"` : ''}) { cursor changes { kind free place { id } } }
}`;

/** What is known of each bed after these changes. */
function stateAfter(changes: readonly LoggedChange[]): Record<string, number> {
  return Object.fromEntries(changes.map(({ kind, free, place }) => [`${kind} of ${place.id}`, free]));
}

it.each(SEEDS)(
  'clients that come, resume, clog and leave while the upstream breaks know in the end what the log says (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const below = (count: number) => Math.floor(random() * count);
    const pick = <T>(values: readonly T[]): T => values[below(values.length)]!;
    const { source, fanOut, join } = fanOutStand();
    const clients: ReturnType<typeof begin>[] = [];
    source.pace = async () => {
      for (let turn = below(6); turn > 0; turn -= 1) await new Promise((resolve) => setImmediate(resolve));
    };

    function clog(client: ReturnType<typeof begin>) {
      client.wasSlow = true;
      client.sink.backlog = SLOW_BYTES + 1;
    }
    function begin() {
      const place = random() < 0.5 ? undefined : pick(PLACES);
      const from = random() < 0.4 ? undefined : below(source.sequence + 1);
      const after = from === undefined ? null : source.cursor(from);
      return { place, from, wasSlow: false, sink: join(query(place), { after }) };
    }

    for (let step = 0; step < STEPS; step += 1) {
      const dice = random();
      if (dice < 0.45) source.commit({ kind: pick(KINDS), free: step, place: { id: pick(PLACES) } });
      else if (dice < 0.6) clients.push(begin());
      else if (dice < 0.65 && clients.length > 0) clients.splice(below(clients.length), 1)[0]!.sink.leave();
      else if (dice < 0.7 && clients.length > 0) clog(pick(clients));
      else if (dice < 0.85 && clients.length > 0) pick(clients).sink.drain();
      else if (dice < 0.88) source.break(pick([undefined, new AppError('OVERLOADED')]));
      if (random() < 0.5) await settle();
    }
    for (const { sink } of clients) sink.drain();
    // Of every bed, so that each filter has a last event.
    source.commit(...PLACES.map((id) => ({ kind: 'ER', free: STEPS, place: { id } })));
    await eventually(() => {
      for (const { sink } of clients) sink.drain();
      return clients.every(({ sink }) => sink.numbers.at(-1) === source.sequence);
    });
    for (const client of clients) expectTruth(client, source);
    expect(clients.length).toBeGreaterThan(10);
    expect(source.streams.size).toBeLessThanOrEqual(PLACES.length + 1);
    for (const { sink } of clients) sink.leave();
    await settle();
    expect([source.streams.size, fanOut.size]).toEqual([0, 0]);
  },
  30_000,
);

interface Client {
  readonly place: string | undefined;
  readonly from: number | undefined;
  readonly wasSlow: boolean;
  readonly sink: ReturnType<ReturnType<typeof fanOutStand>['join']>;
}

function expectTruth({ place, from, wasSlow, sink }: Client, source: LoggedSource): void {
  const { numbers, payloads, end } = sink;
  const wanted = (change: LoggedChange) => place === undefined || change.place.id === place;
  expect(end).toBeUndefined();
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  expect(numbers).toEqual(sorted);
  const start = from ?? numbers[0]!;
  if (from !== undefined) expect(numbers[0]).toBeGreaterThan(from);
  // Only who was slow is spared anything.
  const all = source.log.flatMap((changes, index) =>
    index >= start && changes.some(wanted) ? [index + 1] : [],
  );
  if (!wasSlow) expect(numbers).toEqual(from === undefined ? [start, ...all] : all);
  const before = source.log.slice(0, start).flat().filter(wanted);
  const told = payloads.flatMap(({ data }) => (data?.changes?.changes ?? []) as readonly LoggedChange[]);
  expect(stateAfter([...before, ...told])).toEqual(stateAfter(source.log.flat().filter(wanted)));
}
