import { SubmissionKey } from './submission-key';

it('stays the same for the same input until an answer came', () => {
  const key = new SubmissionKey();
  const first = key.for({ name: 'a' });
  expect(key.for({ name: 'a' })).toBe(first);
  key.answered();
  expect(key.for({ name: 'a' })).not.toBe(first);
});

it('is another one for another input', () => {
  const key = new SubmissionKey();
  expect(key.for({ name: 'a' })).not.toBe(key.for({ name: 'b' }));
});
