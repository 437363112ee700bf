import { buildSchema } from 'graphql';
import { composeCleanly } from './compose-cleanly';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible"])\n`;
const subgraph = (name: string, sdl: string) => ({
  name,
  url: `http://${name}.test/graphql`,
  sdl: LINK + sdl,
});

it('gives the supergraph and the API schema without what is inaccessible', async () => {
  const { supergraphSdl, apiSdl } = await composeCleanly([
    subgraph('a', 'type Query { shown: Int hidden: Int @inaccessible }'),
    subgraph('b', 'type Query { other: Int }'),
  ]);
  expect(supergraphSdl).toContain('join__Graph');
  expect(Object.keys(buildSchema(apiSdl).getQueryType()!.getFields())).toEqual(['shown', 'other']);
});

it('lists every error of a composition that fails', async () => {
  const a = subgraph('a', 'type Query { x: Int y: Int }');
  const b = subgraph('b', 'type Query { x: Int y: Int }');
  await expect(composeCleanly([a, b])).rejects.toThrow(/^Composition failed:\n- .*Query\.x.*\n- .*Query\.y/s);
});

it('refuses subgraphs that compose but disagree', async () => {
  const a = subgraph('a', 'type Query { a: Thing } type Thing @shareable { same: Int only: Int }');
  const b = subgraph('b', 'type Query { b: Thing } type Thing @shareable { same: Int }');
  await expect(composeCleanly([a, b])).rejects.toThrow(/^Composition (failed|gave hints):\n- /);
});

it('lets the types that may differ do so, and no others', async () => {
  const uses = (name: string, value: string) => (field: string) =>
    subgraph(field, `type Query { ${field}: ${name} } enum ${name} { SAME ${value} }`);
  const codes = (value: string) => uses('UserErrorCode', value);
  const kinds = (value: string) => uses('OtherEnum', value);
  const mayDiffer = ['UserErrorCode'];
  await composeCleanly([codes('ONE')('a'), codes('TWO')('b')], { mayDiffer });
  await expect(composeCleanly([kinds('ONE')('a'), kinds('TWO')('b')], { mayDiffer })).rejects.toThrow(
    /^Composition gave hints:\n- .*OtherEnum/s,
  );
});
