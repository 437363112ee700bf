import { AppError } from '@goldenhour/service-kit';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway';

describe.each(['compiled', 'apollo'])(
  'queries and mutations over two subgraphs with the %s engine',
  (engine) => {
    let gateway: TestGateway;
    beforeAll(async () => {
      gateway = await startTestGateway({
        GATEWAY_ENGINE: engine,
        SUBGRAPH_TIMEOUT_MS: '200',
        RATE_LIMIT_BURST: '10000',
      });
    });
    afterAll(() => gateway.stop());
    afterEach(() => {
      gateway.places.behaviour = undefined;
      gateway.notes.behaviour = undefined;
      gateway.subgraphs.identities.length = 0;
    });

    const both =
      '{ hospitals(first: 2) { nodes { title: name announcements(first: 1) { nodes { message } } } } }';

    it('completes an entity from the subgraph that owns the rest of it', async () => {
      const { json, status } = await gateway.post({ query: both });
      expect(status).toBe(200);
      expect(json).toEqual({
        data: {
          hospitals: {
            nodes: [
              { title: 'Hospital h1', announcements: { nodes: [{ message: 'Note of h1' }] } },
              { title: 'Hospital h2', announcements: { nodes: [{ message: 'Note of h2' }] } },
            ],
          },
        },
      });
    });

    it('gives nulls and errors at the client’s own paths when one subgraph is down', async () => {
      gateway.notes.behaviour = () => Promise.reject(new AppError('UPSTREAM_UNAVAILABLE'));
      const { json, text } = await gateway.post({
        query: '{ hospitals(first: 2) { nodes { name notes: announcements { totalCount } } } }',
      });
      expect(json.data).toEqual({
        hospitals: {
          nodes: [
            { name: 'Hospital h1', notes: null },
            { name: 'Hospital h2', notes: null },
          ],
        },
      });
      expect(json.errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
        [['hospitals', 'nodes', 0, 'notes'], 'UPSTREAM_UNAVAILABLE'],
        [['hospitals', 'nodes', 1, 'notes'], 'UPSTREAM_UNAVAILABLE'],
      ]);
      expect(text).not.toMatch(/notes\.internal|places|serviceName|_entities/);
    });

    it('keeps the code and place of an error inside an entity', async () => {
      const { json } = await gateway.post({ query: '{ hospitals { nodes { mayFail } } }' });
      expect(json.data.hospitals.nodes).toEqual([
        { mayFail: 'fine' },
        { mayFail: null },
        { mayFail: 'fine' },
      ]);
      expect(json.errors).toEqual([
        {
          message: 'Not for you.',
          path: ['hospitals', 'nodes', 1, 'mayFail'],
          extensions: { code: 'FORBIDDEN' },
        },
      ]);
    });

    it('keeps the argument that an error names', async () => {
      const { json } = await gateway.post({ query: '{ hospitals(first: 101) { totalCount } }' });
      expect(json.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
    });

    it('masks an uncoded error and logs it under the id that the client gets', async () => {
      const { json, text } = await gateway.post({ query: '{ broken }' });
      expect(json.data).toEqual({ broken: null });
      expect(json.errors?.[0]).toMatchObject({
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
      expect(text).not.toContain('ECONNREFUSED');
      const incidentId = json.errors?.[0]?.extensions['incidentId'];
      expect(typeof incidentId).toBe('string');
      expect(JSON.stringify(gateway.lines.filter((line) => line['incidentId'] === incidentId))).toContain(
        'ECONNREFUSED',
      );
    });

    it('answers with an error when a subgraph breaks the promise of a non-null field', async () => {
      const { json } = await gateway.post({ query: '{ promised }' });
      expect(json.data).toBeNull();
      expect(json.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    });

    it('does not wait for a subgraph that hangs longer than the time-out', async () => {
      gateway.notes.behaviour = () => new Promise(() => undefined);
      const startedAt = Date.now();
      const { json } = await gateway.post({ query: both });
      expect(Date.now() - startedAt).toBeLessThan(1000);
      expect(json.data.hospitals.nodes[0].title).toBe('Hospital h1');
      expect(json.errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
    });

    it('marks every fetch of a mutation as fresh, and none of a query', async () => {
      const mutation =
        'mutation ($input: RenameHospitalInput!) { renameHospital(input: $input) { hospital { name announcements { totalCount } } } }';
      await gateway.post({ query: mutation, variables: { input: { id: 'h3', name: 'Renamed' } } });
      const fresh = () =>
        gateway.subgraphs.identities.map(({ subgraph, identity }) => [subgraph, identity.fresh]);
      expect(fresh()).toEqual([
        ['places', true],
        ['notes', true],
      ]);
      gateway.subgraphs.identities.length = 0;
      await gateway.post({ query: both });
      expect(fresh()).toEqual([
        ['places', false],
        ['notes', false],
      ]);
    });

    it('hands the request id and the public viewer to every subgraph', async () => {
      const { json, headers } = await gateway.post(
        { query: '{ whoAmI { role requestId } }' },
        { 'x-request-id': 'abc-12345' },
      );
      expect(json.data.whoAmI).toEqual({ role: 'PUBLIC', requestId: 'abc-12345' });
      expect(headers.get('x-request-id')).toBe('abc-12345');
    });
  },
);
