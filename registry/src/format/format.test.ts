import type { Answer } from './answer';
import { render } from './format';

const ANSWER: Answer = {
  passed: false,
  title: 'It must not go live: 1 breaking change.',
  sections: [
    {
      heading: 'Changes',
      items: [
        {
          mark: 'fault',
          text: 'BREAKING Field `a` of @everyone <b>',
          details: ['Approve: FIELD_REMOVED A.a'],
        },
      ],
    },
    { heading: 'Use', table: { columns: ['field', 'uses'], rows: [['A.a|b', '12']] } },
  ],
  annotations: [
    { level: 'error', title: 'a: b, c', message: 'one\ntwo 100%', file: 'x.graphql', line: 3, column: 7 },
    { level: 'warning', title: 'W', message: 'w', file: null, line: null, column: null },
  ],
  data: { passed: false },
};

it('prints text for people', () => {
  expect(render(ANSWER, 'text')).toBe(`Changes
  ✗ BREAKING Field \`a\` of @everyone <b>
      Approve: FIELD_REMOVED A.a

Use
  field  uses
  A.a|b  12

✗ It must not go live: 1 breaking change.
`);
});

it('prints JSON for programs', () => {
  expect(JSON.parse(render(ANSWER, 'json'))).toEqual({ passed: false });
});

it('prints a comment in Markdown, in which nothing of a schema becomes HTML, a table or a mention', () => {
  expect(render(ANSWER, 'markdown')).toBe(`### Failed: It must not go live: 1 breaking change.

#### Changes

- **Not allowed:** BREAKING Field \\\`a\\\` of &#64;everyone \\<b\\>
  - Approve: FIELD\\_REMOVED A.a

#### Use

| field | uses |
| --- | --- |
| A.a\\|b | 12 |
`);
});

it("marks places for GitHub's workflows, escaped", () => {
  const [first, second, third] = render(ANSWER, 'github').split('\n');
  expect(first).toBe('::error file=x.graphql,line=3,col=7,title=a%3A b%2C c::one%0Atwo 100%25');
  expect(second).toBe('::warning title=W::w');
  expect(third).toBe('Changes');
});
