import { resolve } from 'node:path';
import { alertsEnvShape, leadsNobodyAstray } from '@goldenhour/alerts/service';
import { gatewayEnvSchema } from '@goldenhour/gateway';
import { hospitalEnvShape } from '@goldenhour/hospital/service';
import { PROVINCES } from '@goldenhour/nemc-simulator';
import { registryEnvShape } from '@goldenhour/registry/service';
import { reservationEnvShape } from '@goldenhour/reservation/service';
import { storageEnvShape } from '@goldenhour/subgraph-kit';
import { needsSecretOnServer, userEnvShape } from '@goldenhour/user/service';
import { mapEnvShape } from '@goldenhour/web/server';
import { z } from 'zod';

const ROOT = resolve(__dirname, '..', '..');

/** Everything that `npm start` reads; README.md has the table. */
export const platformEnvSchema = gatewayEnvSchema
  .extend({
    ...hospitalEnvShape,
    ...alertsEnvShape,
    ...reservationEnvShape,
    ...mapEnvShape,
    ...userEnvShape,
    ...registryEnvShape,
    // A relative DATA_DIR starts at the project's folder, wherever the command is given.
    ...storageEnvShape(ROOT),
    /** Provinces (시도) whose hospitals the simulator makes up, by comma; all without it. */
    SIMULATOR_PROVINCES: z
      .string()
      .transform((text) => text.split(',').map((name) => name.trim()))
      .refine((names) => names.every((name) => PROVINCES.includes(name)), {
        error: `must be a list of ${PROVINCES.join(', ')}`,
      })
      .optional(),
  })
  // Trying the platform on servers of one's own takes no more than their addresses; what others rely on does.
  .refine(needsSecretOnServer.check, needsSecretOnServer.problem)
  .refine(leadsNobodyAstray.check, leadsNobodyAstray.problem);

export type PlatformEnv = z.output<typeof platformEnvSchema>;
