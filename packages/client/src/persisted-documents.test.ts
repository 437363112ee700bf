import { createHash } from 'node:crypto';
import { Kind, parse } from 'graphql';
import { BedChangesDocument, MapBoardDocument, NearbyHospitalsDocument } from '.';
import persisted from './gql/persisted-documents.json';

const documents = persisted as Record<string, string>;

it('names each operation by the sha256 of the text that a client would send', () => {
  for (const [name, text] of Object.entries(documents)) {
    expect(name).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    const operations = parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    expect(operations).toHaveLength(1);
  }
});

it('carries that name in the typed document, so that a client can send the name alone', () => {
  for (const document of [MapBoardDocument, NearbyHospitalsDocument, BedChangesDocument]) {
    const { hash } = (document as { __meta__?: { hash?: string } }).__meta__ ?? {};
    expect(Object.keys(documents)).toContain(hash);
  }
});
