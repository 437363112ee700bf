import { z } from 'zod';

/** Where a subgraph's SDL may be: a file beside the configuration, a running subgraph, or the text itself. */
export const SOURCE_KINDS = ['file', 'subgraph_url', 'sdl'] as const;

const schemaSource = z.strictObject({
  file: z.string().min(1).optional(),
  subgraph_url: z.url().optional(),
  sdl: z.string().min(1).optional(),
});

export type SchemaSource = z.infer<typeof schemaSource>;

/** Rover's supergraph.yaml. */
export const supergraphFile = z.looseObject({
  federation_version: z.union([z.string(), z.number()]).optional(),
  subgraphs: z
    .record(z.string(), z.strictObject({ routing_url: z.string().optional(), schema: schemaSource }))
    .optional(),
});
