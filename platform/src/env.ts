import { resolve } from 'node:path';
import { gatewayEnvSchema } from '@goldenhour/gateway';
import { hospitalEnvShape } from '@goldenhour/hospital/service';
import { reservationEnvShape } from '@goldenhour/reservation/service';
import { storageEnvShape } from '@goldenhour/subgraph-kit';
import type { z } from 'zod';

const ROOT = resolve(__dirname, '..', '..');

/** Everything that `npm start` reads; README.md has the table. */
export const platformEnvSchema = gatewayEnvSchema.extend({
  ...hospitalEnvShape,
  ...reservationEnvShape,
  // A relative DATA_DIR starts at the project's folder, wherever the command is given.
  ...storageEnvShape(ROOT),
});

export type PlatformEnv = z.output<typeof platformEnvSchema>;
