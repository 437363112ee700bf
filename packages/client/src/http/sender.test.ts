import { createClient, MapBoardDocument, newIdempotencyKey, UpdateBedsDocument } from '..';
import { requestOf } from '../document';
import manifest from '../gql/persisted-documents.json';
import { data, refusal, scriptedFetch } from '../testing/scripted-fetch';

const PAGE = { hospitals: { nodes: [] } };
type Script = ReturnType<typeof scriptedFetch>;

const clientOf = ({ fetch }: Script) =>
  createClient({ url: 'http://api.test', fetch, retry: { attempts: 1, firstMs: 1 } });
const bodies = ({ sent }: Script) => sent.map(({ body }) => body as object);
const { documentId } = requestOf(MapBoardDocument);
const named = { documentId, operationName: 'MapBoard', variables: { first: 5 } };
const inFull = { query: String(MapBoardDocument), variables: { first: 5 } };

describe('an operation that code generation knows', () => {
  it('is sent by the id that its manifest has', async () => {
    const script = scriptedFetch(data(PAGE));
    await clientOf(script).query(MapBoardDocument, { first: 5 });
    expect(Object.keys(manifest)).toContain(documentId);
    expect(bodies(script)).toEqual([named]);
  });

  it('is sent in full to a gateway that does not know it, and from then on at once', async () => {
    const script = scriptedFetch(refusal('PERSISTED_DOCUMENT_NOT_FOUND'), data(PAGE), data(PAGE));
    const client = clientOf(script);
    expect((await client.query(MapBoardDocument, { first: 5 })).data).toEqual(PAGE);
    await client.query(MapBoardDocument, { first: 5 });
    expect(bodies(script)).toEqual([named, inFull, inFull]);
  });

  it('is sent in full also where it changes something, since nothing was done for the id', async () => {
    const script = scriptedFetch(
      refusal('PERSISTED_DOCUMENT_NOT_FOUND'),
      data({ updateBeds: { userErrors: [] } }),
    );
    const input = { hospitalId: 'h', beds: [], idempotencyKey: newIdempotencyKey() };
    await clientOf(script).mutate(UpdateBedsDocument, { input });
    expect(bodies(script).map((body) => 'query' in body)).toEqual([false, true]);
  });

  it('is given up when the gateway does not take its text either', async () => {
    const script = scriptedFetch(
      refusal('PERSISTED_DOCUMENT_NOT_FOUND'),
      refusal('PERSISTED_DOCUMENT_REQUIRED'),
    );
    await expect(clientOf(script).query(MapBoardDocument)).rejects.toMatchObject({
      code: 'PERSISTED_DOCUMENT_REQUIRED',
    });
  });
});

it('sends a text that no manifest has as it is', async () => {
  const script = scriptedFetch(data({}));
  await clientOf(script).query({ toString: () => '{ __typename }' });
  expect(bodies(script)).toEqual([{ query: '{ __typename }' }]);
});
