import { accessMarkdown } from './access-markdown';
import { SUBGRAPHS } from './emit-schemas';

const page = accessMarkdown();

it.each(Object.keys(SUBGRAPHS))('shows the rules of the subgraph %s', (name) => {
  expect(page).toMatch(new RegExp(`\\| ${name} \\|$`, 'm'));
});

it('has a line for every query, mutation and subscription of every subgraph', () => {
  const lines = new Set([...page.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name));
  for (const build of Object.values(SUBGRAPHS)) {
    const { schema } = build();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
    const missing = fields.filter((name) => !name.startsWith('_') && !lines.has(name));
    expect(missing).toEqual([]);
  }
});

it('is sorted, so that a change of a rule is a change of one line', () => {
  const section = /## Queries\n([^#]+)/.exec(page)![1]!;
  const names = [...section.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name!);
  expect(names).toEqual([...names].sort());
});
