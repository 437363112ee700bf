import { readSevereIllness } from './severe-illness';

const illness = (fields: Record<string, string>, name: string) =>
  readSevereIllness({ hpid: 'A1', ...fields })?.illnesses.find((reading) => reading.illness === name);

describe('a row of severe-illness acceptance', () => {
  it('has all 28 illnesses, UNKNOWN where the flag is absent', () => {
    const row = readSevereIllness({ hpid: 'A1', dutyName: '데모병원' });
    expect(row?.illnesses).toHaveLength(28);
    expect(
      row?.illnesses.every(({ availability, rawFlag }) => availability === 'UNKNOWN' && rawFlag === null),
    ).toBe(true);
  });

  it('trims the padding of a flag and keeps it in the raw text', () => {
    expect(illness({ MKioskTy1: 'Y         ' }, 'MYOCARDIAL_INFARCTION')).toMatchObject({
      availability: 'AVAILABLE',
      rawFlag: 'Y         ',
    });
  });

  it('reads 불가능 as a refusal and 정보미제공 as unknown', () => {
    expect(illness({ MKioskTy28: '불가능' }, 'EMERGENCY_ROOM')?.availability).toBe('UNAVAILABLE');
    expect(illness({ MKioskTy28: '정보미제공' }, 'EMERGENCY_ROOM')?.availability).toBe('UNKNOWN');
  });

  it('keeps a note and ignores one that is blank or only a point', () => {
    expect(illness({ MKioskTy15Msg: '500g ' }, 'LOW_BIRTH_WEIGHT')?.note).toBe('500g');
    expect(illness({ MKioskTy15Msg: '.' }, 'LOW_BIRTH_WEIGHT')?.note).toBeNull();
    expect(illness({ MKioskTy15Msg: ' . ' }, 'LOW_BIRTH_WEIGHT')?.note).toBeNull();
    expect(illness({ MKioskTy15Msg: '  ' }, 'LOW_BIRTH_WEIGHT')?.note).toBeNull();
    expect(illness({}, 'LOW_BIRTH_WEIGHT')?.note).toBeNull();
  });

  it('keeps every other field raw', () => {
    expect(readSevereIllness({ hpid: 'A1', rnum: '3', MKioskTy29: 'Y' })?.raw).toEqual({
      rnum: '3',
      MKioskTy29: 'Y',
    });
  });

  it('is nothing without an hpid', () => {
    expect(readSevereIllness({ MKioskTy1: 'Y' })).toBeUndefined();
  });
});
