import { join } from 'node:path';

export const WEB = join(__dirname, '..');
export const DIST = join(WEB, 'dist');
export const CACHE = join(WEB, '.cache');
/** Written into the build: of which sources it was made. */
export const STAMP = join(DIST, 'sources.sha256');
