import { join, resolve } from 'node:path';
import { busEnv } from '@goldenhour/service-kit';
import { z } from 'zod';
import type { DatabaseLocation } from '../database/orm';

export { openBus, openSharedCache } from '@goldenhour/events';

/** Begins the name of every schema (`goldenhour_hospital` …) unless another is named. */
const PREFIX = 'goldenhour';

/**
 * Where a service keeps what it knows: files and the process itself, or MySQL and Redis.
 * @param root where a relative DATA_DIR starts
 */
export function storageEnvShape(root: string) {
  return {
    DATA_DIR: z
      .string()
      .default('.data')
      .transform((path) => resolve(root, path)),
    MYSQL_URL: z
      .url({ protocol: /^(mysql|mariadb)$/, error: 'must be like mysql://user:password@host:3306' })
      .optional(),
    ...busEnv,
  };
}

export interface StorageEnv {
  readonly DATA_DIR: string;
  readonly MYSQL_URL?: string | undefined;
  readonly REDIS_URL?: string | undefined;
  readonly REDIS_NAMESPACE: string;
}

/** The database of one service: a schema of its own, or a file of its own. */
export function databaseLocation(
  { DATA_DIR, MYSQL_URL }: Pick<StorageEnv, 'DATA_DIR' | 'MYSQL_URL'>,
  service: string,
): DatabaseLocation {
  if (MYSQL_URL === undefined) return { file: join(DATA_DIR, `${service}.db`) };
  const url = new URL(MYSQL_URL);
  url.protocol = 'mysql:';
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '') || PREFIX;
  url.pathname = `/${prefix}_${service}`;
  return { url: url.href };
}
