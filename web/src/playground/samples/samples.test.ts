import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getVariableValues, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { fill } from './fill';
import { AUDIENCES, sampleOf } from './sample';

const schema = buildSchema(
  readFileSync(join(__dirname, '../../../../packages/client/schema.graphql'), 'utf8'),
);
const samples = AUDIENCES.flatMap((audience) =>
  readdirSync(join(__dirname, audience)).map((file) =>
    sampleOf(`./${audience}/${file}`, readFileSync(join(__dirname, audience, file), 'utf8')),
  ),
);

it.each(AUDIENCES)('has samples for the audience %s', (audience) => {
  expect(samples.filter((sample) => sample.audience === audience).length).toBeGreaterThanOrEqual(3);
});

it.each(samples)(
  '$audience/$name is valid against the published schema, variables included',
  async (sample) => {
    const document = parse(sample.query);
    expect(validate(schema, document)).toEqual([]);
    expect(document.definitions).toHaveLength(1);
    const [operation] = document.definitions as OperationDefinitionNode[];
    expect(operation!.kind).toBe(Kind.OPERATION_DEFINITION);
    const filled = await fill(sample.variables, {
      now: Date.UTC(2026, 10, 28),
      hospitalId: () => Promise.resolve('an-id'),
      newKey: () => 'a-key',
    });
    expect(filled).not.toContain('$');
    const variables = JSON.parse(filled || '{}');
    // Scalars of a schema in text form take anything; names, lists and required fields are checked.
    expect(getVariableValues(schema, operation!.variableDefinitions ?? [], variables).errors).toBeUndefined();
  },
);
