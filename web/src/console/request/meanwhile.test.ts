import { happenedTo } from './meanwhile';
import { stageOf, type Request } from './request';
import { held, request } from './testing';

const before = (...requests: Request[]) => new Map(requests.map((one) => [one.id, stageOf(one)]));
const ended = (more: Partial<Request>) => request('a', { status: 'CANCELLED', ...more }, null);
const nobody = (): boolean => false;
const us = (): boolean => true;

it('tells what a colleague decided at another screen', () => {
  expect(happenedTo(before(request('a')), [held('a', 60)], nobody)).toMatchObject([{ now: 'held' }]);
  expect(happenedTo(before(request('a')), [held('a', 60)], us)).toEqual([]);
});

it('tells in any case that another hospital was first, or that the crew or the time ended it', () => {
  for (const closeReason of ['ACCEPTED_ELSEWHERE', 'BY_CREW', 'REQUEST_EXPIRED'] as const)
    expect(happenedTo(before(request('a')), [ended({ closeReason })], us)).toHaveLength(1);
});

it('tells nobody what they did themselves, nor of what they never saw', () => {
  expect(happenedTo(before(held('a', 60)), [ended({ closeReason: 'BY_HOSPITAL' })], us)).toEqual([]);
  expect(happenedTo(before(held('a', 60)), [ended({ status: 'ARRIVED' })], us)).toEqual([]);
  expect(happenedTo(before(), [ended({ closeReason: 'BY_CREW' })], nobody)).toEqual([]);
  expect(happenedTo(before(held('a', 60)), [held('a', 90)], nobody)).toEqual([]);
});
