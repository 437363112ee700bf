import type { Bed } from '../../src/map/board/bed';
import type { BoardAnswer } from '../board-source';
import { firstPicture } from '.';

const NOW = Date.parse('2026-11-28T03:00:00Z');
const MINUTE = 60_000;

const hospital = (id: string, bed: Partial<Bed> & { minutes?: number } = {}, latitude = 37.5) => {
  const { minutes = 1, ...rest } = bed;
  const general = {
    kind: 'ER_GENERAL',
    available: 9,
    held: 0,
    capacity: 10,
    crowding: 'SMOOTH',
    freshness: 'FRESH',
    suspect: false,
    source: 'FEED',
    ...rest,
    reportedAt: new Date(NOW - minutes * MINUTE).toISOString(),
  };
  return {
    id,
    hpid: id,
    name: `병원 ${id}`,
    tier: 'LOCAL_CENTER',
    province: '서울특별시',
    district: '강남구',
    address: null,
    erPhone: null,
    location: { latitude, longitude: 127 },
    emergencyRoom: { general },
  };
};
const draw = (hospitals: object[], language: 'ko' | 'en' = 'ko', feed: object = {}) =>
  firstPicture(
    {
      board: {
        cursor: 'c',
        feed: { source: 'LIVE', lastSuccessAt: null, lagSeconds: null, failure: null, ...feed },
      },
      hospitals,
      madeAt: NOW,
    } as unknown as BoardAnswer,
    language,
  );
const rowOf = (html: string) => /<tbody[\s\S]*?<\/tbody>/.exec(html)![0];

it('draws every hospital on the map: in clusters whose numbers add up, and single ones', () => {
  const near = Array.from({ length: 40 }, (_one, index) => hospital(`n${index}`));
  const html = draw([...near, hospital('far', { available: 3 }, 34)]);
  expect(html).toMatch(/<circle class="disc"[^>]*>.*<text>40<\/text>/s);
  expect(html).toMatch(/<g class="one" data-look="SMOOTH"[\s\S]*<text>3<\/text>/);
  expect(html).toContain('병원 41곳');
});

it('says that it is connecting and of when its numbers are, never that they are live', () => {
  expect(draw([hospital('a')])).toMatch(
    /data-connection="connecting"[\s\S]*연결하는 중[\s\S]*12:00:00 KST 기준/,
  );
  expect(draw([hospital('a')], 'en')).toContain('as of 12:00:00 KST');
  expect(draw([hospital('a')])).not.toContain('data-connection="open"');
});

it('colours nothing that is old or unknown, and says how old it is', () => {
  const old = rowOf(draw([hospital('a', { minutes: 40, freshness: 'FRESH' })]));
  expect(old).toContain('data-look="STALE"');
  expect(old).toContain('40분 전');
  const unknown = rowOf(
    draw([hospital('a', { available: null, crowding: 'UNKNOWN', freshness: 'UNKNOWN' })]),
  );
  expect(unknown).toMatch(/data-look="UNKNOWN"[\s\S]*<span class="free">알 수 없음</);
});

it('warns of a feed that fails as the page itself does', () => {
  const html = draw([hospital('a')], 'ko', { failure: 'TIMEOUT' });
  expect(html).toContain('응답 시간 초과');
  expect(html).toMatch(/<footer[\s\S]*병원에 확인하세요/);
});

it('keeps names as text', () => {
  const html = draw([{ ...hospital('a'), name: '<img src=x onerror=alert(1)>' }]);
  expect(html).not.toContain('<img');
});
