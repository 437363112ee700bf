import { sorted } from './order';
import { after, held, request } from './testing';

const news2 = (score: number) => ({ news2: { score, risk: 'HIGH' as const, missing: [] } });
const ids = (requests: readonly { id: string }[]) => requests.map(({ id }) => id);

it('puts the most urgent first: Pre-KTAS, then NEWS2, then the time that is left', () => {
  const { asked } = sorted([
    request('later', { expiresAt: after(9) }),
    request('sooner', { expiresAt: after(2) }),
    request('worse', { expiresAt: after(9) }, news2(7)),
    request('first', {}, { preKtas: 1 }),
    request('last', {}, { preKtas: 5, ...news2(9) }),
  ]);
  expect(ids(asked)).toEqual(['first', 'worse', 'sooner', 'later', 'last']);
});

it('lets nobody sink whom nobody has judged yet', () => {
  const { asked } = sorted([
    request('light', {}, { preKtas: 4 }),
    request('unjudged', {}, { preKtas: null }),
    request('urgent', {}, { preKtas: 2 }),
  ]);
  expect(ids(asked)).toEqual(['urgent', 'unjudged', 'light']);
});

it('shows notices, held beds and what has ended each for itself', () => {
  const parts = sorted([
    request('notice', { kind: 'NOTICE' }),
    held('long', 90),
    held('short', 10),
    request('old', { status: 'EXPIRED', history: [{ at: after(5), to: 'EXPIRED' }] }, null),
    request('new', { status: 'DECLINED', history: [{ at: after(6), to: 'DECLINED' }] }, null),
    request('asked'),
  ]);
  expect(Object.values(parts).map(ids)).toEqual([['asked'], ['notice'], ['short', 'long'], ['new', 'old']]);
});
