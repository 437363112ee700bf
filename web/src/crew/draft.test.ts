import { ageGroupOf, bedKindOf, draftErrors, draftNews2, EMPTY, inputOf, isEmpty } from './draft';

it('sends nothing that was not said', () => {
  expect(inputOf(EMPTY)).toEqual({ sex: 'UNKNOWN', ageGroup: 'UNKNOWN', needs: { bedKind: 'ER_GENERAL' } });
});

it('reads numbers as they are typed, with a comma too', () => {
  const draft = {
    ...EMPTY,
    temperature: ' 38,5 ',
    systolic: '105',
    ageYears: '54',
    complaint: ' chest pain ',
  };
  expect(draftErrors(draft)).toEqual({});
  expect(inputOf(draft)).toMatchObject({
    temperature: 38.5,
    systolic: 105,
    ageYears: 54,
    ageGroup: 'FIFTIES',
    chiefComplaint: 'chest pain',
  });
});

it('says beside each field what is wrong with it', () => {
  const draft = {
    ...EMPTY,
    systolic: '400',
    heartRate: 'fast',
    respiratoryRate: '12.5',
    temperature: '20',
    complaint: 'x'.repeat(501),
  };
  expect(draftErrors(draft)).toEqual({
    systolic: 'range',
    heartRate: 'number',
    respiratoryRate: 'whole',
    temperature: 'range',
    complaint: 'long',
  });
  expect(draftErrors({ ...EMPTY, systolic: '90', diastolic: '120' })).toEqual({ diastolic: 'aboveSystolic' });
});

it('scores what is typed so far, leaving out what is mistyped', () => {
  const draft = { ...EMPTY, ageGroup: 'FIFTIES' as const, respiratoryRate: '22', heartRate: '999' };
  expect(draftNews2(draft)).toEqual({
    score: 2,
    risk: 'UNKNOWN',
    missing: expect.arrayContaining(['heartRate', 'temperature']),
  });
  expect(draftNews2({ ...draft, ageYears: '12' })).toBeNull();
});

it('asks for a child’s bed for a child, unless another was chosen', () => {
  expect(bedKindOf({ ...EMPTY, ageYears: '4' })).toBe('ER_PEDIATRIC');
  expect(bedKindOf({ ...EMPTY, ageYears: '4', bedKind: 'ER_ISOLATION' })).toBe('ER_ISOLATION');
  expect(bedKindOf({ ...EMPTY, ageYears: '40' })).toBe('ER_GENERAL');
});

it('knows the group of every age', () => {
  expect([0, 5, 6, 9, 10, 19, 20, 69, 70, 130].map(ageGroupOf)).toEqual([
    'INFANT_TODDLER',
    'INFANT_TODDLER',
    'CHILD',
    'CHILD',
    'TEEN',
    'TEEN',
    'TWENTIES',
    'SIXTIES',
    'SEVENTIES_PLUS',
    'SEVENTIES_PLUS',
  ]);
});

it('tells an empty draft from one that was begun', () => {
  expect(isEmpty(EMPTY)).toBe(true);
  expect(isEmpty({ ...EMPTY, preKtas: 2 })).toBe(false);
});
