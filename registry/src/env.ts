import { baseEnv } from '@goldenhour/service-kit';
import { storageEnvShape } from '@goldenhour/subgraph-kit';
import { z } from 'zod';

function wholeNumber(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number(error).int(error).min(min, error).max(max, error);
}

/** Variables of the registry; the platform spreads them into its own. README.md has the table. */
export const registryEnvShape = {
  /** `open`: pages need no token, schemas and changes do. `token`: everything needs one. */
  REGISTRY_READ: z.enum(['open', 'token'], 'must be open or token').default('open'),
  /** Where people reach it, for links in answers; without it the request's own host is taken. */
  REGISTRY_URL: z.url({ protocol: /^https?$/, error: 'must be like https://er.example.org' }).optional(),
  REGISTRY_USAGE_DAYS: wholeNumber(1, 400).default(90),
  REGISTRY_CHECK_DAYS: wholeNumber(1, 3650).default(365),
};

export type RegistryEnv = z.output<z.ZodObject<typeof registryEnvShape>>;

/** What the registry reads besides when it is a process of its own. */
export const standaloneEnvSchema = z.object({
  ...baseEnv,
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(4110),
  // A relative DATA_DIR starts at the working directory, which `npm start -w …` sets to the project's folder.
  ...storageEnvShape(process.cwd()),
  ...registryEnvShape,
});
