import { z } from 'zod';

/** The environment is not usable. The message has one line per problem: `PORT: must be …`. */
export class EnvironmentError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'EnvironmentError';
  }
}

/** What every process reads; spread it into the shape of the process's own schema. */
export const baseEnv = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};

/** Where events go: through Redis, or without it inside the process only. */
export const busEnv = {
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be like redis://host:6379' }).optional(),
  /** Begins every key in Redis. */
  REDIS_NAMESPACE: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'must be letters, digits, _ and - only')
    .default('goldenhour'),
};

/**
 * Reads the environment once. An empty value counts as absent, since `PORT= npm start` means "the default".
 * Values are never repeated in a problem: some of them are secrets.
 * @throws EnvironmentError with every problem at once
 */
export function parseEnv<S extends z.ZodType>(schema: S, source: NodeJS.ProcessEnv): z.output<S> {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  throw new EnvironmentError(
    result.error.issues.map((issue) => {
      const name = issue.path.join('.') || 'environment';
      const absent = issue.code === 'invalid_type' && !(name in present);
      return `${name}: ${absent ? 'is required' : issue.message}`;
    }),
  );
}

/** As {@link parseEnv}; on a problem it prints all of them to standard error and ends the process with 1. */
export function readEnvOrExit<S extends z.ZodType>(schema: S, source: NodeJS.ProcessEnv): z.output<S> {
  try {
    return parseEnv(schema, source);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(
      `The environment is not usable:\n${error.problems.map((problem) => `  ${problem}\n`).join('')}`,
    );
    process.exit(1);
  }
}
