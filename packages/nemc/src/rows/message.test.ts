import type { RawRow } from '../envelope/raw-row';
import { parseKst } from '../kst';
import { collectMessages } from './collect-messages';
import { messageId, readMessage } from './message';

const fields: RawRow = {
  hpid: 'A1',
  dutyName: '데모병원',
  symBlkMsg: ' 피부과 진료 불가\n',
  symBlkMsgTyp: '응급',
  symTypCod: 'Y000',
  symTypCodMag: '응급실',
  symOutDspYon: '차단',
  trtPrtCodMag: '피부과',
  symBlkSttDtm: '20260930180000',
  symBlkEndDtm: '20261001070000',
};
const message = (changes: Record<string, string> = {}) => readMessage({ ...fields, ...changes })!;
const without = (tag: string): RawRow =>
  Object.fromEntries(Object.entries(fields).filter(([other]) => other !== tag));

describe('a message', () => {
  it('is typed', () => {
    expect(message()).toEqual({
      hpid: 'A1',
      name: '데모병원',
      text: '피부과 진료 불가',
      category: 'EMERGENCY_ROOM',
      rawCategory: '응급',
      illnessCode: 'Y000',
      illness: null,
      department: '피부과',
      startsAt: parseKst('20260930180000'),
      endsAt: parseKst('20261001070000'),
      rawStartsAt: '20260930180000',
      rawEndsAt: '20261001070000',
      raw: { symTypCodMag: '응급실', symOutDspYon: '차단' },
    });
  });

  it.each([
    ['응급', 'EMERGENCY_ROOM'],
    ['중증', 'SEVERE_ILLNESS'],
    ['중증 '.normalize('NFD'), 'SEVERE_ILLNESS'],
    ['기타', 'EMERGENCY_ROOM'],
  ])('of the type %s is of the category %s and keeps the type as sent', (symBlkMsgTyp, category) => {
    expect(message({ symBlkMsgTyp })).toMatchObject({ category, rawCategory: symBlkMsgTyp });
  });

  it.each([
    ['Y0010', 'MYOCARDIAL_INFARCTION'],
    ['Y0042 ', 'ABDOMINAL_AORTA'],
    ['Y0131', 'FINGER_REPLANTATION'],
    ['Y0172', 'INFANT_INTERVENTION'],
    ['Y000', null],
    ['Y9999', null],
    ['toString', null],
  ])('with the code %s is about %s', (symTypCod, illness) => {
    expect(message({ symTypCod })).toMatchObject({ illness, illnessCode: symTypCod.trim() });
  });

  it('is composed Hangul, however it was sent', () => {
    expect(message({ symBlkMsg: '문의 후 이송'.normalize('NFD') }).text).toBe('문의 후 이송');
  });

  it('leaves what looks like a telephone number in its text', () => {
    expect(message({ symBlkMsg: '핫라인 010-0000-0000' }).text).toBe('핫라인 010-0000-0000');
  });

  it('without a readable period has none, and stays a message', () => {
    expect(readMessage(without('symBlkSttDtm'))).toMatchObject({ startsAt: null, rawStartsAt: null });
    expect(message({ symBlkEndDtm: '20261301000000' })).toMatchObject({
      endsAt: null,
      rawEndsAt: '20261301000000',
    });
  });

  it('is never hidden by symOutDspYon', () => {
    for (const symOutDspYon of ['Y', 'N', '차단', '']) expect(message({ symOutDspYon })).toBeDefined();
  });

  it('is nothing without an hpid or a text', () => {
    expect(readMessage(without('hpid'))).toBeUndefined();
    expect(readMessage(without('symBlkMsg'))).toBeUndefined();
    expect(readMessage({ ...fields, symBlkMsg: ' \n' })).toBeUndefined();
  });
});

describe('the identity of a message', () => {
  it('is 32 hexadecimal digits, the same whatever its row number, name and display state', () => {
    const id = messageId(message());
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(messageId(message({ rnum: '9', dutyName: '새이름', symOutDspYon: 'Y' }))).toBe(id);
  });

  it('changes with each of hospital, code, department, start, end and text', () => {
    const ids = Object.keys(fields)
      .filter((tag) => !['dutyName', 'symBlkMsgTyp', 'symTypCodMag', 'symOutDspYon'].includes(tag))
      .map((tag) => messageId(message({ [tag]: 'other' })));
    expect(new Set([...ids, messageId(message())]).size).toBe(7);
  });

  it('does not run two fields together', () => {
    const one = message({ symTypCod: 'Y0', trtPrtCodMag: '00' });
    const other = message({ symTypCod: 'Y00', trtPrtCodMag: '0' });
    expect(messageId(one)).not.toBe(messageId(other));
  });
});

describe('the messages of one poll', () => {
  it('are as many as a hospital has, exact doubles once, and nothing without a text', () => {
    const rows = [fields, { ...fields, rnum: '2' }, { ...fields, symBlkMsg: '안과 진료 불가' }];
    expect(collectMessages([...rows, without('symBlkMsg')], 7)).toMatchObject({
      ok: true,
      rows: [{ text: '피부과 진료 불가' }, { text: '안과 진료 불가' }],
      totalCount: 4,
      duplicates: 1,
      unidentified: 1,
      receivedAt: 7,
    });
  });
});
