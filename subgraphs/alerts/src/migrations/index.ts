import { CreateAnnouncement } from './001-create-announcement';

/** In the order in which they run; a released one is never changed, only followed by another. */
export const MIGRATIONS = [CreateAnnouncement];
