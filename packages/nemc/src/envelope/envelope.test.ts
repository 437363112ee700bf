import { parseEnvelope } from './envelope';

const wrap = (
  items: string,
  counts = '<numOfRows>10</numOfRows><pageNo>1</pageNo><totalCount>1</totalCount>',
) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="true"?><response><header><resultCode>00</resultCode>` +
  `<resultMsg>NORMAL SERVICE.</resultMsg></header><body><items>${items}</items>${counts}</body></response>`;

const rows = (body: string) => {
  const envelope = parseEnvelope(body);
  return envelope.ok ? envelope.rows : envelope.failure;
};

const json = (body: unknown, header: unknown = { resultCode: '00', resultMsg: 'NORMAL SERVICE.' }) =>
  JSON.stringify({ response: { header, body } });

// A comment sends the same document through the general parser: both readers must agree.
describe.each([
  ['plain rows', wrap],
  ['the general parser', (items: string, counts?: string) => wrap(`<!-- -->${items}`, counts)],
])('an XML envelope read by %s', (_, make) => {
  it('keeps every value as the text that was sent', () => {
    const body = make(
      '<item><hpid>A1</hpid><hvec>-007</hvec><hv5>Y         </hv5><hvs01></hvs01><hv2/></item>',
    );
    expect(rows(body)).toEqual([{ hpid: 'A1', hvec: '-007', hv5: 'Y         ', hvs01: '', hv2: '' }]);
  });

  it('decodes entities exactly once', () => {
    const body = make('<item><t>A&amp;lt;B &#xD;&#54620;&quot; &unknown; &#0;</t></item>');
    expect(rows(body)).toEqual([{ t: 'A&lt;B \r한" &unknown; &#0;' }]);
  });

  it('reads pretty-printed documents', () => {
    expect(rows(make('\n  <item>\n    <hpid>A1</hpid>\n  </item>\n'))).toEqual([{ hpid: 'A1' }]);
  });

  it('reads many rows, and lets the first of a repeated tag stand', () => {
    const body = make('<item><a>1</a><a>2</a></item><item><a>3</a></item>');
    expect(rows(body)).toEqual([{ a: '1' }, { a: '3' }]);
  });

  it('reads the counts', () => {
    const body = make(
      '<item><a>1</a></item>',
      '<numOfRows>1</numOfRows><pageNo>3</pageNo><totalCount>417</totalCount>',
    );
    expect(parseEnvelope(body)).toMatchObject({ ok: true, totalCount: 417, pageNo: 3, numOfRows: 1 });
  });

  it.each(['<item><hvec>3</hvcc></item>', '<item><hvec>3</item>', '<item><hvec>3</hvec>'])(
    'refuses %s, whose tags do not match',
    (items) => expect(rows(make(items))).toMatchObject({ kind: 'MALFORMED' }),
  );

  it('refuses a document that was cut off anywhere', () => {
    const whole = make('<item><hpid>A1</hpid></item>');
    for (let length = 1; length < whole.length; length += 7) {
      expect([length, rows(whole.slice(0, length))]).toEqual([
        length,
        expect.objectContaining({ kind: 'MALFORMED' }),
      ]);
    }
  });

  it('refuses an envelope without totalCount', () => {
    expect(rows(make('<item><a>1</a></item>', ''))).toMatchObject({ kind: 'MALFORMED' });
  });
});

describe('an XML envelope', () => {
  it('may hold CDATA, which is taken literally', () => {
    expect(rows(wrap('<item><t><![CDATA[<b>&amp;</item>]]></t></item>'))).toEqual([{ t: '<b>&amp;</item>' }]);
  });

  it('never expands entities that a document declares itself', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${wrap('<item><t>&b;</t></item>').slice(55)}`;
    expect(JSON.stringify(rows(bomb))).not.toContain('aaaa');
  });

  it('may begin with a byte order mark', () => {
    expect(rows(`\ufeff${wrap('<item><a>1</a></item>')}`)).toEqual([{ a: '1' }]);
  });

  it('has no rows where items is empty', () => {
    expect(rows(wrap('', '<totalCount>0</totalCount>'))).toEqual([]);
    expect(rows(wrap('').replace('<items></items>', '<items/>'))).toEqual([]);
  });
});

describe('a JSON envelope', () => {
  it('has an array for two or more rows, an object for one, and "" for none', () => {
    expect(rows(json({ items: { item: [{ a: 'x' }, { a: 'y' }] }, totalCount: 2 }))).toEqual([
      { a: 'x' },
      { a: 'y' },
    ]);
    expect(rows(json({ items: { item: { a: 'x' } }, totalCount: 1 }))).toEqual([{ a: 'x' }]);
    expect(rows(json({ items: '', totalCount: 0 }))).toEqual([]);
  });

  it('turns numbers into the text they were, and leaves null out', () => {
    const item = { hvidate: 20260930235516, hvec: -3, wgs84Lat: 37.485612179925724, hv2: null };
    expect(rows(json({ items: { item }, totalCount: 1 }))).toEqual([
      { hvidate: '20260930235516', hvec: '-3', wgs84Lat: '37.485612179925724' },
    ]);
  });

  it.each([['{"response":'], ['[]'], ['null'], ['{}'], ['{"response":{"header":{}}}'], ['']])(
    'refuses %j',
    (body) => expect(rows(body)).toMatchObject({ kind: 'MALFORMED' }),
  );

  it('refuses rows that are no objects', () => {
    expect(rows(json({ items: { item: ['x'] }, totalCount: 1 }))).toMatchObject({ kind: 'MALFORMED' });
  });
});

describe('an error envelope', () => {
  const gateway = (code: string, name = 'SOMETHING') =>
    `<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>${name}</returnAuthMsg>` +
    `<returnReasonCode>${code}</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>`;

  it.each([
    ['30', 'KEY'],
    ['20', 'KEY'],
    ['33', 'KEY'],
    ['22', 'QUOTA'],
    ['23', 'QUOTA'],
    ['10', 'PARAMETER'],
    ['12', 'PARAMETER'],
    ['04', 'SERVER'],
    ['5', 'TIMEOUT'],
    ['03', 'EMPTY'],
    ['99', 'SERVER'],
    ['77', 'SERVER'],
  ])('of the gateway with code %s is %s', (resultCode, kind) => {
    expect(parseEnvelope(gateway(resultCode))).toMatchObject({ ok: false, failure: { kind, resultCode } });
  });

  it('of the gateway without a code is told by its name', () => {
    expect(rows(gateway('', 'SERVICE_KEY_IS_NOT_REGISTERED_ERROR'))).toMatchObject({
      kind: 'KEY',
      resultCode: '30',
    });
    expect(rows(gateway(''))).toMatchObject({ kind: 'SERVER' });
  });

  it('of the service itself is read from XML and from JSON', () => {
    const header = '<header><resultCode>10</resultCode><resultMsg>key=SECRET</resultMsg></header>';
    expect(rows(`<response>${header}</response>`)).toMatchObject({ kind: 'PARAMETER', resultCode: '10' });
    expect(rows(json({}, { resultCode: 22 }))).toMatchObject({ kind: 'QUOTA', resultCode: '22' });
  });

  it('never repeats the text of the other side', () => {
    const failure = rows(gateway('30', 'https://host/?serviceKey=SECRET'));
    expect(JSON.stringify(failure)).not.toMatch(/SECRET|https/);
  });

  it.each(['<html><body>Bad gateway<br></body></html>', '<html><body>down</body></html>', 'Unauthorized'])(
    'that is no envelope at all is MALFORMED: %s',
    (body) => expect(rows(body)).toMatchObject({ kind: 'MALFORMED' }),
  );
});
