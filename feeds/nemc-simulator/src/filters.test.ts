import { BEDS, type Bench, ILLNESSES, LIST, startBench } from './testing';

describe('filters and pages', () => {
  let bench: Bench;
  beforeAll(async () => void (bench = await startBench()));
  afterAll(() => bench.close());

  it('narrow beds to a province and a district', async () => {
    expect((await bench.body(BEDS, { STAGE1: '서울특별시' })).totalCount).toBe(51);
    const rows = await bench.rows(BEDS, { STAGE1: '서울특별시', STAGE2: '강남구' });
    expect(rows.map((row) => row['rnum'])).toEqual([1, 2]);
    for (const row of rows) expect(row['dutyName']).toMatch(/^데모강남/);
  });

  it('find nothing by the old names of provinces', async () => {
    expect((await bench.body(BEDS, { STAGE1: '강원도' })).totalCount).toBe(0);
  });

  it('list all institutions, with class, addresses, telephone numbers and position', async () => {
    const rows = await bench.rows(LIST);
    expect(rows).toHaveLength(533);
    expect(rows.filter((row) => row['dutyEmclsName'] === '응급실운영신고기관')).toHaveLength(115);
    for (const row of rows) expect(row['dutyAddr']).toMatch(/^\S+[시도] /);
    expect(typeof rows[0]!['wgs84Lat']).toBe('number');
  });

  it('list the line of the emergency room where the beds have the main number', async () => {
    const [listed] = await bench.rows(LIST, { Q0: '서울특별시', Q1: '강남구' });
    const [reported] = await bench.rows(BEDS, { STAGE1: '서울특별시', STAGE2: '강남구' });
    expect(listed!['dutyTel1']).toBe(reported!['dutyTel3']);
    expect(listed!['dutyTel3']).not.toBe(reported!['dutyTel3']);
  });

  it('narrow the list to a part of the name, and order it by name or address', async () => {
    const names = (await bench.rows(LIST, { QN: '의료원', ORD: 'NAME' })).map((row) =>
      String(row['dutyName']),
    );
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(name).toContain('의료원');
    expect(names).toEqual([...names].sort());
    const addresses = (await bench.rows(LIST, { ORD: 'ADDR' })).map((row) => String(row['dutyAddr']));
    expect(addresses).toEqual([...addresses].sort());
  });

  it('know every item of severe illness, with Y padded to ten characters and more than half of the cells not provided', async () => {
    const rows = await bench.rows(ILLNESSES);
    const cells = rows.flatMap((row) =>
      Array.from({ length: 28 }, (_, index) => row[`MKioskTy${index + 1}`]),
    );
    expect(new Set(cells)).toEqual(new Set(['Y         ', '불가능', '정보미제공']));
    expect(cells.filter((cell) => cell === '정보미제공').length / cells.length).toBeGreaterThan(0.5);
    expect(rows.some((row) => 'MKioskTy15Msg' in row)).toBe(true);
    expect(Object.keys(rows[0]!)).not.toContain('rnum');
  });

  it('narrow severe illness to the hospitals that accept an item', async () => {
    const rows = await bench.rows(ILLNESSES, { SM_TYPE: 1 });
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row['MKioskTy1']).toBe('Y         ');
  });

  it('cut pages that add up to totalCount, ten rows unless told', async () => {
    expect((await bench.body(BEDS, { numOfRows: '' })).numOfRows).toBe(10);
    const hpids: unknown[] = [];
    for (let pageNo = 1; pageNo <= 5; pageNo++) {
      const rows = await bench.rows(BEDS, { pageNo, numOfRows: 100 });
      hpids.push(...rows.map((row) => row['hpid']));
      expect(rows[0]!['rnum']).toBe((pageNo - 1) * 100 + 1);
    }
    expect(new Set(hpids).size).toBe((await bench.body(BEDS)).totalCount);
    expect(hpids).toHaveLength(418);
  });

  it('give an empty page past the end, with the same totalCount', async () => {
    const { items, totalCount } = await bench.body(BEDS, { pageNo: 6, numOfRows: 100 });
    expect([items, totalCount]).toEqual(['', 418]);
  });
});
