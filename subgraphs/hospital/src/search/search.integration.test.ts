import { encodeCursor } from '@goldenhour/subgraph-kit';
import { HospitalStand } from '../testing/hospital-stand';
import { acceptance, bedReport, institution } from '../testing/reports';
import type { HospitalFilter } from './hospital-filter.input';
import { SearchService } from './search.service';

const MINUTE = 60_000;
const SEOUL = { latitude: 37.5663, longitude: 126.9779 };
const TIERS = ['권역응급의료센터', '지역응급의료센터', '지역응급의료기관', '응급실운영신고기관'];

let stand: HospitalStand;
let search: SearchService;
let now: number;
beforeAll(async () => {
  stand = await HospitalStand.open();
  search = new SearchService(stand.board);
  now = await stand.now();
  await stand.feed.storeInstitutions([
    place('A1', '삼성서울병원', '서울특별시 강남구 일원로 81', 0, 37.4881, 127.0855),
    place('A2', '서울대학교병원', '서울특별시 종로구 대학로 101', 0, 37.5796, 126.999),
    place('A3', '부산대학교병원', '부산광역시 서구 구덕로 179', 1, 35.1004, 129.0187),
    place('A4', '강남병원', '경기도 용인시 기흥구 1', 2, 37.27, 127.12),
    // Two at one place: their order must be steady.
    place('A5', '쌍둥이병원', '서울특별시 중구 1', 3, 37.57, 126.98),
    place('A6', '쌍둥이병원', '서울특별시 중구 1', 3, 37.57, 126.98),
  ]);
  await stand.feed.storeBeds([
    bedReport('A1', now, { ER_GENERAL: [5, 20], ICU_GENERAL: [0, 8] }, { hvctayn: 'Y', hvmriayn: 'N1' }),
    bedReport(
      'A2',
      now - 20 * MINUTE,
      { ER_GENERAL: [5, 20], ICU_GENERAL: [2, 8] },
      { hvctayn: 'Y', hvmriayn: 'Y' },
    ),
    bedReport('A3', now, { ER_GENERAL: [2, 20], ICU_GENERAL: [1, 8] }, { hvctayn: 'N' }),
    bedReport('A4', now - 40 * MINUTE, { ER_GENERAL: [9, 20] }),
    bedReport('A7', now, { ER_GENERAL: [-1, 20] }),
  ]);
  await stand.feed.storeSevereIllness([
    acceptance('A1', { 1: 'Y ', 2: '정보미제공' }),
    acceptance('A3', { 1: 'Y', 2: 'Y' }),
  ]);
  await stand.settle();
});
afterAll(() => stand.close());

function place(
  hpid: string,
  dutyName: string,
  dutyAddr: string,
  tier: number,
  latitude: number,
  longitude: number,
) {
  return institution(hpid, {
    dutyName,
    dutyAddr,
    dutyEmclsName: TIERS[tier]!,
    wgs84Lat: String(latitude),
    wgs84Lon: String(longitude),
  });
}
const hpids = (page: { nodes: readonly { hpid: string }[] }) => page.nodes.map((node) => node.hpid);
const find = (filter: HospitalFilter) => hpids(search.hospitals({ filter, first: 100 }));
const badInput = (argument: string) =>
  expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument } });

describe('a filter', () => {
  it.each<[string, HospitalFilter, string[]]>([
    [
      'absent or empty holds for all',
      { text: ' ', provinces: [], bedKinds: [] },
      ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'],
    ],
    ['of text finds part of a name', { text: '대학교' }, ['A2', 'A3']],
    ['of text finds part of an address', { text: '구덕로' }, ['A3']],
    ['of text overlooks spaces', { text: '삼성 서울 병원' }, ['A1']],
    ['of text typed as NFD finds the same', { text: '삼성서울'.normalize('NFD') }, ['A1']],
    ['of initials finds names', { text: 'ㅅㅅㅅㅇ' }, ['A1']],
    ['of initials finds them inside a name', { text: 'ㄷㅎㄱ' }, ['A2', 'A3']],
    ['of initials does not find addresses', { text: 'ㄱㄷㄹ' }, []],
    ['of text does not match over the seam of name and address', { text: '병원서울' }, []],
    ['of text finds nothing for what is not there', { text: '%' }, []],
    ['of provinces', { provinces: ['부산광역시', '경기도'] }, ['A3', 'A4']],
    ['of provinces typed as NFD', { provinces: ['부산광역시'.normalize('NFD')] }, ['A3']],
    ['of districts', { districts: ['강남구', '중구'] }, ['A1', 'A5', 'A6']],
    ['of tiers', { tiers: ['LOCAL_CENTER', 'LOCAL_INSTITUTION'] }, ['A3', 'A4']],
    ['of a bed kind wants a fresh free one', { bedKinds: ['ER_GENERAL'] }, ['A1', 'A3']],
    ['of bed kinds wants one of every kind', { bedKinds: ['ER_GENERAL', 'ICU_GENERAL'] }, ['A3']],
    ['of equipment wants all available', { equipment: ['CT'] }, ['A1', 'A2']],
    ['of two kinds of equipment wants both', { equipment: ['CT', 'MRI'] }, ['A2']],
    ['of a severe illness wants it accepted', { severeIllness: ['MYOCARDIAL_INFARCTION'] }, ['A1', 'A3']],
    [
      'of two severe illnesses wants both',
      { severeIllness: ['MYOCARDIAL_INFARCTION', 'CEREBRAL_INFARCTION'] },
      ['A3'],
    ],
    ['of fresh leaves aging, stale and silent ones out', { fresh: true }, ['A1', 'A3', 'A7']],
    ['of fresh: false holds for all', { fresh: false }, ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']],
    ['of several conditions wants them all', { fresh: true, provinces: ['서울특별시'] }, ['A1']],
  ])('%s', (_, filter, expected) => {
    expect(find(filter)).toEqual(expected);
  });
});

describe('a page', () => {
  /** Every item of a list, page by page. */
  function pages(load: (after: string | null) => ReturnType<SearchService['hospitals']>): string[] {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = load(after);
      seen.push(...hpids(page));
      if (!page.pageInfo.hasNextPage) return seen;
      after = page.pageInfo.endCursor;
    }
  }

  it.each([1, 2, 3, 100])('of %d shows every hospital once', (first) => {
    expect(pages((after) => search.hospitals({ first, after }))).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
      'A5',
      'A6',
      'A7',
    ]);
    const near = (after: string | null) => search.hospitalsNear({ at: SEOUL, radiusKm: 1000, first, after });
    expect(pages(near as never)).toEqual(['A5', 'A6', 'A2', 'A1', 'A4', 'A3']);
  });

  it('misses nobody when hospitals come in between', async () => {
    const first = search.hospitals({ first: 3 });
    await stand.feed.storeInstitutions([institution('A8')]);
    await stand.settle();
    const rest = search.hospitals({ first: 100, after: first.pageInfo.endCursor });
    expect(hpids(rest)).toEqual(['A4', 'A5', 'A6', 'A7', 'A8']);
  });

  it('counts all that match, on whatever page', () => {
    const filter = { provinces: ['서울특별시'] };
    const page = search.hospitals({ filter, first: 1 });
    expect(page.totalCount).toBe(4);
    expect(search.hospitals({ filter, first: 1, after: page.pageInfo.endCursor }).totalCount).toBe(4);
  });

  it('behind the last one is empty', () => {
    const page = search.hospitals({ first: 5, after: encodeCursor([1_000_000]) });
    expect(page).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it.each([0, -1, 101])('of %d is refused by the argument’s name', (first) => {
    expect(() => search.hospitals({ first })).toThrow(badInput('first'));
    expect(() => search.hospitalsNear({ at: SEOUL, radiusKm: 10, first })).toThrow(badInput('first'));
  });

  it.each(['', 'garbage', encodeCursor(['x']), encodeCursor(['x', 'y']), encodeCursor([1, 2, 3])])(
    'after %p is refused by the argument’s name',
    (after) => {
      expect(() => search.hospitals({ first: 5, after })).toThrow(badInput('after'));
      expect(() => search.hospitalsNear({ at: SEOUL, radiusKm: 10, first: 5, after })).toThrow(
        badInput('after'),
      );
    },
  );
});

describe('hospitals around a place', () => {
  const near = (radiusKm: number) => search.hospitalsNear({ at: SEOUL, radiusKm, first: 100 });

  it('are ordered by distance, and those at the same distance steadily', () => {
    const { edges } = near(1000);
    const distances = edges.map((edge) => edge.distanceMeters);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances[0]).toBe(distances[1]);
    expect(hpids(near(1000)).slice(0, 2)).toEqual(['A5', 'A6']);
  });

  it('are those within the radius, and those without a place are nowhere', () => {
    expect(hpids(near(1))).toEqual(['A5', 'A6']);
    expect(hpids(near(3))).toEqual(['A5', 'A6', 'A2']);
    expect(hpids(near(1000))).not.toContain('A7');
  });

  it('are those at the very place too', () => {
    const page = search.hospitalsNear({
      at: { latitude: 37.57, longitude: 126.98 },
      radiusKm: 0.001,
      first: 5,
    });
    expect(page.edges.map((edge) => edge.distanceMeters)).toEqual([0, 0]);
  });

  it('can be filtered as any list', () => {
    const page = search.hospitalsNear({
      at: SEOUL,
      radiusKm: 1000,
      first: 5,
      filter: { bedKinds: ['ER_GENERAL'] },
    });
    expect(hpids(page)).toEqual(['A1', 'A3']);
  });

  it('come with an estimate of the way', () => {
    for (const { travel } of near(1000).edges) {
      expect(travel).toEqual({ minutes: expect.any(Number), source: 'ESTIMATE' });
    }
  });

  it.each([0, -1, 1000.5, Infinity, NaN])(
    'of the radius %d are refused by the argument’s name',
    (radiusKm) => {
      expect(() => near(radiusKm)).toThrow(badInput('radiusKm'));
    },
  );
});
