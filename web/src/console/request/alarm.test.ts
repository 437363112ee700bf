import { Alarm } from './alarm';
import { request } from './testing';

class Double {
  readonly rung: string[] = [];
  isOpen = false;
  constructor(private readonly allowed = true) {}
  open = (): Promise<boolean> => Promise.resolve((this.isOpen = this.allowed));
  close = (): Promise<void> => Promise.resolve(void (this.isOpen = false));
  ring = (ring: string): void => void this.rung.push(ring);
}

const storage = (wish: string | null = null) => {
  let kept = wish;
  return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
};

it('is muted, and says so, until somebody turns it on', async () => {
  const bell = new Double();
  const alarm = new Alarm(bell, storage());
  alarm.came([request('a')]);
  expect([alarm.get(), bell.rung]).toEqual(['muted', []]);
  await alarm.turnOn();
  alarm.came([request('b')]);
  // The first ring shows how it sounds.
  expect([alarm.get(), bell.rung]).toEqual(['on', ['notice', 'request']]);
});

it('rings for a request, more softly for a notice, and for nothing else', async () => {
  const bell = new Double();
  const alarm = new Alarm(bell, storage());
  await alarm.turnOn();
  bell.rung.length = 0;
  alarm.came([request('notice', { kind: 'NOTICE' })]);
  alarm.came([request('notice', { kind: 'NOTICE' }), request('a')]);
  alarm.came([request('held', { status: 'APPROVED' })]);
  expect(bell.rung).toEqual(['notice', 'request']);
});

it('rings again while somebody waits for an answer', async () => {
  let now = 0;
  const bell = new Double();
  const alarm = new Alarm(bell, storage(), () => now);
  await alarm.turnOn();
  alarm.came([request('a')]);
  bell.rung.length = 0;
  for (const [at, waiting] of [
    [19_000, 1],
    [20_000, 1],
    [39_000, 1],
    [41_000, 0],
    [42_000, 1],
  ] as const) {
    now = at;
    alarm.tick(waiting);
  }
  expect(bell.rung).toHaveLength(2);
});

it('comes back after a reload with the first click, and says meanwhile that it is blocked', async () => {
  const alarm = new Alarm(new Double(), storage('on'));
  expect(alarm.get()).toBe('blocked');
  await alarm.clicked();
  expect(alarm.get()).toBe('on');
  await alarm.turnOff();
  await alarm.clicked();
  expect(alarm.get()).toBe('muted');
});

it('notices when the browser lets no sound through, at once or later', async () => {
  const refused = new Alarm(new Double(false), storage());
  await refused.turnOn();
  expect(refused.get()).toBe('blocked');
  const bell = new Double();
  const alarm = new Alarm(bell, storage());
  await alarm.turnOn();
  bell.isOpen = false;
  alarm.tick(0);
  expect(alarm.get()).toBe('blocked');
});
