import { resolve } from 'node:path';
import { gatewayEnvSchema } from '@goldenhour/gateway';
import { hospitalEnvShape } from '@goldenhour/hospital/service';
import { z } from 'zod';

const ROOT = resolve(__dirname, '..', '..');

/** Everything that `npm start` reads; README.md has the table. */
export const platformEnvSchema = gatewayEnvSchema.extend({
  ...hospitalEnvShape,
  /** Relative to the project's folder, wherever the command is given. */
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((path) => resolve(ROOT, path)),
});

export type PlatformEnv = z.output<typeof platformEnvSchema>;
