import { parse } from 'yaml';
import { z } from 'zod';
import type { ProjectConfig } from './project-config';
import { UsageError } from './usage-error';

const tags = z.array(z.string().min(1)).default([]);

const projectFile = z.strictObject({
  operations: z.array(z.string().min(1)).optional(),
  lint: z
    .strictObject({
      descriptions: z.enum(['off', 'types', 'fields']),
      naming: z.boolean(),
      ids: z.enum(['off', 'entities', 'all']),
      deprecations: z.boolean(),
      connections: z.boolean(),
    })
    .partial()
    .optional(),
  mayDiffer: z.array(z.string().min(1)).optional(),
  contracts: z.record(z.string(), z.strictObject({ include: tags, exclude: tags })).optional(),
});

/** @throws UsageError saying what is wrong with it */
export function parseProjectConfig(text: string, path: string): Partial<ProjectConfig> {
  let value: unknown;
  try {
    value = parse(text) ?? {};
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : 'no YAML'}`);
  }
  const parsed = projectFile.safeParse(value);
  if (parsed.success) return parsed.data as Partial<ProjectConfig>;
  const { path: place, message } = parsed.error.issues[0]!;
  throw new UsageError(`${path}: ${place.length > 0 ? `${place.map(String).join('.')}: ` : ''}${message}`);
}
