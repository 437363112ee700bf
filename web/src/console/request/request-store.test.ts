import { RequestStore } from './request-store';
import { after, CAME_AT, held, request } from './testing';

let store: RequestStore;
beforeEach(() => (store = new RequestStore()));
const take = (...requests: ReturnType<typeof request>[]) => store.take(requests, CAME_AT);
const shown = () => {
  const { asked, held: beds, closed } = store.get();
  return { asked: asked.length, held: beds.length, closed: closed.length };
};

it('tells which requests are new and open, once', () => {
  expect(take(request('a'), request('b', { status: 'DECLINED' })).map(({ id }) => id)).toEqual(['a']);
  expect(take(request('a'))).toEqual([]);
});

it('never lets a request go back when an earlier answer comes late', () => {
  take(request('a'));
  take(held('a', 60));
  take(request('a'));
  expect(shown()).toEqual({ asked: 0, held: 1, closed: 0 });
  take(request('a', { status: 'CANCELLED', closeReason: 'BY_CREW' }, null));
  take(held('a', 60));
  expect(shown()).toEqual({ asked: 0, held: 0, closed: 1 });
});

it('keeps the longer of two holds', () => {
  take(held('a', 90));
  take(held('a', 60));
  expect(store.get().held[0]?.hold?.expiresAt).toBe(after(90));
});

it('keeps the latest of what has ended, and everything that is open', () => {
  const ended = (n: number) =>
    request(`ended-${n}`, { status: 'EXPIRED', history: [{ at: after(n), to: 'EXPIRED' }] }, null);
  take(request('open'), ...Array.from({ length: 70 }, (_, n) => ended(n)));
  expect(shown()).toEqual({ asked: 1, held: 0, closed: 60 });
  expect(store.get().closed[0]?.id).toBe('ended-69');
  expect(store.openIds()).toEqual(['open']);
});

it('says that nothing came only while nothing is here', () => {
  store.failed();
  expect(store.get().phase).toBe('failed');
  take(request('a'));
  store.failed();
  expect(store.get()).toMatchObject({ phase: 'ready', heardAt: CAME_AT });
});
