import { compose } from './compose';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible"])\n`;
const subgraph = (name: string, sdl: string) => ({
  name,
  url: `http://${name}.test/graphql`,
  sdl: LINK + sdl,
});

it('gives the supergraph and the API schema without what is inaccessible', () => {
  const { supergraphSdl, apiSchema } = compose([
    subgraph('a', 'type Query { shown: Int hidden: Int @inaccessible }'),
    subgraph('b', 'type Query { other: Int }'),
  ]);
  expect(supergraphSdl).toContain('join__Graph');
  expect(Object.keys(apiSchema.getQueryType()!.getFields())).toEqual(['shown', 'other']);
});

it('lists every error of a composition that fails', () => {
  const a = subgraph('a', 'type Query { x: Int y: Int }');
  const b = subgraph('b', 'type Query { x: Int y: Int }');
  expect(() => compose([a, b])).toThrow(/^Composition failed:\n- .*Query\.x.*\n- .*Query\.y/s);
});

it('refuses subgraphs that compose but disagree', () => {
  const a = subgraph('a', 'type Query { a: Thing } type Thing @shareable { same: Int only: Int }');
  const b = subgraph('b', 'type Query { b: Thing } type Thing @shareable { same: Int }');
  expect(() => compose([a, b])).toThrow(/^Composition (failed|gave hints):\n- /);
});

it('lets UserErrorCode differ between subgraphs, and no other enum', () => {
  const uses = (name: string, value: string) => (field: string) =>
    subgraph(field, `type Query { ${field}: ${name} } enum ${name} { SAME ${value} }`);
  const codes = (value: string) => uses('UserErrorCode', value);
  const kinds = (value: string) => uses('OtherEnum', value);
  expect(() => compose([codes('ONE')('a'), codes('TWO')('b')])).not.toThrow();
  expect(() => compose([kinds('ONE')('a'), kinds('TWO')('b')])).toThrow(
    /^Composition gave hints:\n- .*OtherEnum/s,
  );
});
