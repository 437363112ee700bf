import { FederationEngine } from './engine';
import { MadeUpSubgraph } from './testing/made-up-subgraph';
import { StockGateway } from './testing/stock-gateway';
import { composed } from './testing/supergraphs';

process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

const link = (...imports: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports.map((name) => `"@${name}"`).join(', ')}])`;

/** A gateway that overlooks one of these would show what is to be hidden: composition marks them as a matter of security. */
const REFUSED = [
  ['authenticated', 'secret: String @authenticated'],
  ['requiresScopes', 'secret: String @requiresScopes(scopes: [["read"]])'],
  ['policy', 'secret: String @policy(policies: [["staff"]])'],
  ['context', 'label: String! part: Part!'],
] as const;

describe.each(REFUSED)('a supergraph with @%s', (name, fields) => {
  const part =
    name === 'context'
      ? 'type Part @key(fields: "id") { id: ID! of(label: String @fromContext(field: "$thing { label }")): String }'
      : '';
  const subgraphs = {
    things: `${link('key', name, ...(name === 'context' ? ['fromContext'] : []))}
      type Query { things: [Thing] }
      type Thing @key(fields: "id") ${name === 'context' ? '@context(name: "thing")' : ''} { id: ID! ${fields} }
      ${part}`,
  };
  const supergraphSdl = composed({ name, subgraphs });
  const transports = { things: new MadeUpSubgraph('things', subgraphs.things) };

  it('is refused at the start, as by @apollo/gateway', async () => {
    expect(() => new FederationEngine({ supergraphSdl, transports })).toThrow('is unsupported');
    await expect(StockGateway.load(supergraphSdl, transports)).rejects.toThrow('is unsupported');
  });
});
