import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { z } from 'zod';

/** Written by graphql-codegen: each text by its id. */
const codegenManifest = z.record(z.string(), z.string());

/** Written by the tools of Apollo's clients for the web, Kotlin and iOS. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});

/**
 * The documents of a manifest: text by id, without the prefix `sha256:`.
 * @throws Error that names the file and what is wrong with it
 */
export function readManifest(file: string): Map<string, string> {
  try {
    return documentsOf(JSON.parse(readText(file)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`PERSISTED_DOCUMENTS_FILES: ${file} cannot be used: ${why}`, { cause: error });
  }
}

/** The name under which a document is kept: a bare hash and one with its prefix are the same. */
export function keyOf(id: string): string {
  return id.startsWith('sha256:') ? id.slice('sha256:'.length) : id;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error('there is no such file, or it may not be read.', { cause });
  }
}

function documentsOf(content: unknown): Map<string, string> {
  const documents = new Map<string, string>();
  for (const [id, text] of entriesOf(content)) {
    if (id.startsWith('sha256:') && keyOf(id) !== sha256(text))
      throw new Error(`${id} is not the SHA-256 of its text.`);
    parse(text);
    documents.set(keyOf(id), text);
  }
  return documents;
}

function entriesOf(content: unknown): [id: string, text: string][] {
  const apollo = apolloManifest.safeParse(content);
  if (apollo.success) return apollo.data.operations.map(({ id, body }) => [id, body]);
  const codegen = codegenManifest.safeParse(content);
  if (codegen.success) return Object.entries(codegen.data);
  throw new Error(
    'it is neither an object of texts by id (graphql-codegen) nor an "apollo-persisted-query-manifest" of version 1.',
  );
}
