import { createHash } from 'node:crypto';
import type { SharedCache } from '@goldenhour/events';
import { useManifests } from '../../testing/manifest-files';
import { SocketClient } from '../../testing/socket-client';
import { startTestGateway, type TestGateway } from '../../testing/start-test-gateway';

const manifestFile = useManifests();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const KNOWN = 'query Role { whoAmI { role } }';
const APPS_OWN = 'query AppRole { whoAmI { role fresh } }';
const OTHER = '{ hospitals { totalCount } }';
const hash = sha256(KNOWN);
const apollo = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [{ id: sha256(APPS_OWN), name: 'AppRole', type: 'query', body: APPS_OWN }],
};
const persistedQuery = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } },
});

/** A gateway that has a manifest of graphql-codegen and one of Apollo's tools. */
const start = (mode: string, cache?: SharedCache) =>
  startTestGateway(
    {
      RATE_LIMIT_BURST: '10000',
      PERSISTED_DOCUMENTS: mode,
      PERSISTED_DOCUMENTS_FILES: [manifestFile({ [`sha256:${hash}`]: KNOWN }), manifestFile(apollo)].join(
        ',',
      ),
    },
    { cache },
  );
const codeOf = async (gateway: TestGateway, body: object) =>
  (await gateway.post(body)).json.errors?.[0]?.extensions['code'];

describe('documents of a manifest', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await start('log');
  });
  afterAll(() => gateway.stop());

  it.each([
    ['by id with its prefix', { documentId: `sha256:${hash}` }],
    ['by bare hash', { documentId: hash }],
    ['with a text left empty, as some protocols want it', { query: '', documentId: hash }],
    ['with its operation’s name', { documentId: hash, operationName: 'Role' }],
    ['as Apollo’s clients name it', persistedQuery(KNOWN)],
    ['from an app’s own manifest', { documentId: sha256(APPS_OWN) }],
  ])('run %s', async (_, body) => {
    expect((await gateway.post(body)).json.data.whoAmI.role).toBe('PUBLIC');
  });

  it('run by GET, where the id can be part of a cached address', async () => {
    const response = await fetch(`${gateway.url}/graphql?documentId=sha256:${hash}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await response.json()).toEqual({ data: { whoAmI: { role: 'PUBLIC' } } });
  });

  it('run over a WebSocket', async () => {
    const client = await SocketClient.ready(gateway.url);
    client.send({ id: '1', type: 'subscribe', payload: { query: '', documentId: `sha256:${hash}` } });
    expect(await client.next()).toMatchObject({
      type: 'next',
      payload: { data: { whoAmI: { role: 'PUBLIC' } } },
    });
    client.close();
  });

  it.each([
    [
      'an id that nobody knows',
      { documentId: `sha256:${sha256(OTHER)}` },
      'PERSISTED_DOCUMENT_NOT_FOUND',
      400,
    ],
    ['another kind of id', { documentId: `md5:${hash}` }, 'PERSISTED_DOCUMENT_NOT_FOUND', 400],
    ['an id that is none', { documentId: 'a b' }, 'BAD_USER_INPUT', 400],
    ['id and text', { documentId: hash, query: KNOWN }, 'BAD_USER_INPUT', 400],
    [
      'a hash of another version',
      { extensions: { persistedQuery: { version: 2, sha256Hash: hash } } },
      'BAD_USER_INPUT',
      400,
    ],
    ['a hash of another text', { query: OTHER, ...persistedQuery(KNOWN) }, 'BAD_USER_INPUT', 400],
  ])('%s is answered by its code', async (_, body, code, status) => {
    const strict = await gateway.post(body, { accept: 'application/graphql-response+json' });
    expect([strict.status, strict.json.errors?.[0]?.extensions['code']]).toEqual([status, code]);
  });

  it('are told apart from others, each of which is logged once, whatever its spaces', async () => {
    gateway.lines.length = 0;
    for (const query of [KNOWN, `${KNOWN.replaceAll(' ', '\n  ')} # same`, OTHER, OTHER])
      await gateway.post({ query });
    const told = gateway.lines.filter(({ msg }) => msg === 'an operation that is in no manifest');
    expect(told).toEqual([expect.objectContaining({ sha256: sha256(OTHER) })]);
  });
});

describe('the modes', () => {
  it('off: no operation by id, any text', async () => {
    const gateway = await start('off');
    expect(await codeOf(gateway, { documentId: hash })).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
    expect(await codeOf(gateway, { query: OTHER })).toBeUndefined();
    await gateway.stop();
  });

  it('enforce: documents of the manifests only, by id or in full, and nothing is learned from clients', async () => {
    const gateway = await start('enforce');
    expect(await codeOf(gateway, { documentId: hash })).toBeUndefined();
    expect(await codeOf(gateway, { query: KNOWN })).toBeUndefined();
    expect(await codeOf(gateway, { query: OTHER })).toBe('PERSISTED_DOCUMENT_REQUIRED');
    expect(await codeOf(gateway, { query: OTHER, ...persistedQuery(OTHER) })).toBe(
      'PERSISTED_DOCUMENT_REQUIRED',
    );
    expect(await codeOf(gateway, persistedQuery(OTHER))).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
    expect(await codeOf(gateway, { query: '{ __schema { queryType { name } } }' })).toBe(
      'PERSISTED_DOCUMENT_REQUIRED',
    );
    await gateway.stop();
  });
});

describe('automatic persisted queries', () => {
  it('are learned when text and hash come together, if the text is valid', async () => {
    const gateway = await start('log');
    const invalid = '{ nothing }';
    for (const text of [OTHER, invalid]) {
      const { json } = await gateway.post(persistedQuery(text));
      expect(json.errors).toEqual([
        { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      ]);
      await gateway.post({ query: text, ...persistedQuery(text) });
    }
    expect((await gateway.post(persistedQuery(OTHER))).json.data.hospitals.totalCount).toBe(3);
    expect(await codeOf(gateway, persistedQuery(invalid))).toBe('PERSISTED_QUERY_NOT_FOUND');
    await gateway.stop();
  });

  it('are shared by gateways with a cache in common', async () => {
    const texts = new Map<string, string>();
    const cache: SharedCache = {
      get: (key) => Promise.resolve(texts.get(key)),
      set: (key, text) => void texts.set(key, text),
      close: () => Promise.resolve(),
    };
    const [one, another] = await Promise.all([start('log', cache), start('log', cache)]);
    expect(await codeOf(another, persistedQuery(OTHER))).toBe('PERSISTED_QUERY_NOT_FOUND');
    await one.post({ query: OTHER, ...persistedQuery(OTHER) });
    expect((await another.post(persistedQuery(OTHER))).json.data.hospitals.totalCount).toBe(3);
    await Promise.all([one.stop(), another.stop()]);
  });
});

describe('a manifest that cannot be used', () => {
  it.each([
    ['that is not there', '/nowhere/manifest.json', /no such file/],
    ['that is no JSON', () => manifestFile('{'), /JSON/],
    ['of another form', () => manifestFile([1]), /neither.*graphql-codegen.*apollo-persisted-query-manifest/],
    ['of another version', () => manifestFile({ ...apollo, version: 2 }), /version 1/],
    ['whose hash is wrong', () => manifestFile({ [`sha256:${hash}`]: OTHER }), /not the SHA-256/],
    ['whose text is none', () => manifestFile({ broken: '{ a(' }), /Syntax Error/],
  ])('%s keeps the gateway from starting, which says why', async (_, file, why) => {
    const path = typeof file === 'string' ? file : file();
    const starting = startTestGateway({ PERSISTED_DOCUMENTS_FILES: path });
    await expect(starting).rejects.toThrow(path);
    await expect(starting).rejects.toThrow(why);
  });
});
