import { Project } from './testing/project';

const project = new Project();
afterEach(() => project.restore());
afterAll(() => project.remove());

/** Nothing listens there: the discard service is not started on any machine of today. */
const NOBODY = 'http://127.0.0.1:9';

describe('exits with 0', () => {
  it('when a change is safe, without any server', async () => {
    project.edit('hospital.graphql', 'phone: String', 'phone: String fax: String');
    expect(await project.run('check', 'hospital', '--baseline', 'main:hospital.graphql')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/✓ SAFE Field 'fax' was added.*\n\n✓ It may go live: 1 change\.\n$/s),
    });
  });

  it('when help is asked for', async () => {
    expect(await project.run('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('rollback'),
    });
  });

  it('when the subgraphs compose, and writes the supergraph and what clients see', async () => {
    expect(await project.run('compose', '--api-schema', 'api.graphql')).toMatchObject({ code: 0 });
    expect(project.read('supergraph.graphql')).toContain('join__Graph');
    expect(project.read('api.graphql')).not.toContain('secret');
    expect(await project.run('compose', '--check')).toMatchObject({ code: 0 });
  });
});

describe('exits with 1', () => {
  it('when a change breaks clients, and names the promised operations that it breaks', async () => {
    project.write('crew.graphql', 'query Phone { hospital(id: "1") { phone } }');
    project.edit('hospital.graphql', '  phone: String\n', '');
    const asked = ['check', '--baseline', 'main', '--operations', 'crew.graphql', '--format', 'json'];
    const ended = await project.run(...asked);
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      verdict: 'FAILED',
      changes: [{ key: 'FIELD_REMOVED Hospital.phone', criticality: 'BREAKING', operations: ['Phone'] }],
      affectedOperations: [
        { name: 'Phone', origin: 'crew.graphql', errors: [expect.stringContaining('"phone"')] },
      ],
    });
  });

  it('when SDL does not parse, with file, line and column, and writes nothing', async () => {
    project.write('alerts.graphql', 'type Query {\n  broken: [String\n}\n');
    const place = expect.stringContaining('alerts.graphql:3:1: Syntax Error');
    const composed = await project.run('compose', '--output', 'never.graphql');
    expect(composed).toMatchObject({ code: 1, stdout: place });
    expect(project.has('never.graphql')).toBe(false);
    const compared = await project.run('diff', 'hospital.graphql', 'alerts.graphql');
    expect(compared).toMatchObject({ code: 1, stdout: place });
  });

  it('when the lint finds an error, with its place for a workflow', async () => {
    project.edit('alerts.graphql', '"A message."\n', '');
    expect(await project.run('lint', '--format', 'github')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /^::error file=alerts\.graphql,line=\d+,col=\d+,title=require-description::/,
      ),
    });
  });

  it('when the schema refuses an operation', async () => {
    project.write('map.graphql', 'query Map { nothing }');
    expect(await project.run('operations', 'check', 'map.graphql')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('map.graphql:1: Map: Cannot query field "nothing"'),
    });
  });
});

describe('exits with 2 and a sentence', () => {
  it.each([
    ['a command that there is not', ['frobnicate'], "unknown command 'frobnicate'"],
    ['a format that there is not', ['lint', '--format', 'xml'], 'Allowed choices are text, json'],
    ['an unknown subgraph', ['check', 'x', '--baseline', 'main'], 'names no subgraph x: hospital, alerts.'],
    ['no registry', ['history'], 'Name the registry by --registry or GOLDENHOUR_REGISTRY.'],
  ])('%s', async (_what, args, sentence) => {
    expect(await project.run(...args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(sentence),
    });
  });

  it('a configuration that is wrong, and writes nothing', async () => {
    project.edit('supergraph.yaml', 'alerts.test', 'hospital.test');
    expect(await project.run('compose', '--output', 'never.graphql')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('hospital and alerts have the same routing_url'),
    });
    expect(project.has('never.graphql')).toBe(false);
  });
});

describe('exits with 3', () => {
  it('when the registry does not answer', async () => {
    const ended = await project.runWith({ GOLDENHOUR_REGISTRY: NOBODY }, 'publish', 'hospital');
    expect(ended).toMatchObject({ code: 3, stderr: `The registry at ${NOBODY} does not answer.\n` });
  });
});
