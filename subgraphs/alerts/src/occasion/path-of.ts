import type { Audience } from './audience';

/** The page of the web app where a member of an audience goes on. */
export function pathOf({ kind }: Audience): string {
  switch (kind) {
    case 'HOSPITAL':
      return '/console';
    case 'CREW':
    case 'DISPATCHERS':
      return '/crew';
    case 'FANS':
    case 'USER':
      return '/';
  }
}
