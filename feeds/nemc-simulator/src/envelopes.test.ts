import { XMLParser } from 'fast-xml-parser';
import { BEDS, type Bench, ILLNESSES, LIST, startBench } from './testing';

const xml = async (response: Response): Promise<unknown> =>
  new XMLParser({ ignoreDeclaration: true, parseTagValue: false, trimValues: false }).parse(
    await response.text(),
  );

const gatewayError = (code: string, name: string): object => ({
  OpenAPI_ServiceResponse: {
    cmmMsgHeader: { errMsg: 'SERVICE ERROR', returnAuthMsg: name, returnReasonCode: code },
  },
});

const parameterError = (code: string, name: string): object => ({
  response: { header: { resultCode: code, resultMsg: name } },
});

describe('envelopes', () => {
  let bench: Bench;
  beforeAll(async () => void (bench = await startBench({ serviceKey: 'the/key==' })));
  afterAll(() => bench.close());
  const serviceKey = 'the/key==';

  it('are XML unless JSON is asked for, with the same rows', async () => {
    const response = await bench.get(BEDS, { serviceKey, numOfRows: 3 });
    expect(response.headers.get('content-type')).toBe('application/xml;charset=UTF-8');
    const answer = (await xml(response)) as {
      response: { body: { items: { item: Record<string, string>[] } } };
    };
    const rows = await bench.rows(BEDS, { serviceKey, numOfRows: 3 });
    const texts = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([tag, value]) => [tag, String(value)])),
    );
    expect(answer.response.body.items.item).toEqual(texts);
    expect(answer).toMatchObject({
      response: {
        header: { resultCode: '00', resultMsg: 'NORMAL SERVICE.' },
        body: { totalCount: '418', pageNo: '1' },
      },
    });
  });

  it('hold numbers as numbers in JSON, and telephone numbers as text', async () => {
    const [row] = await bench.rows(BEDS, { serviceKey, numOfRows: 2 });
    expect(row).toMatchObject({
      hvec: expect.any(Number),
      hvidate: expect.any(Number),
      dutyTel3: expect.any(String),
    });
  });

  it('hold an array for several rows, an object for one and "" for none in JSON', async () => {
    const items = async (parameters: object): Promise<unknown> =>
      (await bench.body(BEDS, { serviceKey, ...parameters })).items;
    expect(await items({ numOfRows: 2 })).toEqual({ item: [expect.any(Object), expect.any(Object)] });
    expect(await items({ numOfRows: 1 })).toEqual({ item: expect.objectContaining({ rnum: 1 }) });
    expect(await items({ STAGE1: '없는도' })).toBe('');
  });

  it.each([
    ['a wrong page', BEDS, { pageNo: '0' }, '10'],
    ['a wrong number of rows', BEDS, { numOfRows: 'many' }, '10'],
    ['a wrong item', ILLNESSES, { SM_TYPE: '29' }, '10'],
    ['a wrong day', LIST, { QT: '9' }, '10'],
    ['a wrong order', LIST, { ORD: 'SIZE' }, '10'],
    ['a district without its province', BEDS, { STAGE2: '중구' }, '11'],
    ['a district without its province', LIST, { Q1: '중구' }, '11'],
  ])(
    'answer %s of %s with an error code in the format asked for',
    async (_what, operation, parameters, code) => {
      const name =
        code === '10' ? 'INVALID_REQUEST_PARAMETER_ERROR' : 'NO_MANDATORY_REQUEST_PARAMETERS_ERROR';
      const inXml = await bench.get(operation, { serviceKey, ...parameters });
      expect(await xml(inXml)).toEqual(parameterError(code, name));
      const inJson = await bench.get(operation, { serviceKey, _type: 'json', ...parameters });
      expect(await inJson.json()).toEqual(parameterError(code, name));
    },
  );

  it('are those of the gateway, in XML, for an unknown key', async () => {
    const response = await bench.get(BEDS, { serviceKey: 'another', _type: 'json' });
    expect(response.status).toBe(401);
    expect(await xml(response)).toEqual(gatewayError('30', 'SERVICE_KEY_IS_NOT_REGISTERED_ERROR'));
  });

  it('are those of the gateway for a missing key', async () => {
    const response = await bench.get(BEDS, { _type: 'json' });
    expect(response.status).toBe(403);
    expect(await xml(response)).toEqual(gatewayError('20', 'SERVICE_ACCESS_DENIED_ERROR'));
  });

  it('are those of the gateway for an unknown operation', async () => {
    const response = await bench.get('getNothing', { serviceKey, _type: 'json' });
    expect(await xml(response)).toEqual(gatewayError('12', 'NO_OPENAPI_SERVICE_ERROR'));
  });

  it('are none at all outside the path of the service', async () => {
    const { origin } = new URL(bench.baseUrl);
    expect((await fetch(`${origin}/elsewhere`)).status).toBe(404);
    expect((await fetch(`${origin}//`)).status).toBe(404);
  });
});
