import { encodeCursor } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HospitalStand } from '../testing/hospital-stand';
import { placeHospitals } from '../testing/place-hospitals';
import { institution } from '../testing/reports';
import type { HospitalFilter } from './hospital-filter.input';
import { SearchService } from './search.service';

const SEOUL = { latitude: 37.5663, longitude: 126.9779 };

describeOnBothStorages('a search', (storage) => {
  let stand: HospitalStand;
  let search: SearchService;
  beforeAll(async () => {
    stand = await HospitalStand.open(storage);
    search = new SearchService(stand.board);
    await placeHospitals(stand);
  });
  afterAll(() => stand.close());

  const hpids = (page: { nodes: readonly { hpid: string }[] }) => page.nodes.map((node) => node.hpid);
  const find = (filter: HospitalFilter) => hpids(search.hospitals({ filter, first: 100 }));
  const badInput = (argument: string) =>
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument } }) as Error;

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
      const near = (after: string | null) =>
        search.hospitalsNear({ at: SEOUL, radiusKm: 1000, first, after });
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
});
