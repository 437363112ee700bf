import type { Audience } from './audience';

/** The page of the web app where a member of an audience goes on. */
export function pathOf({ kind }: Audience): string {
  switch (kind) {
    case 'HOSPITAL':
      return '/console';
    case 'CREW':
      return '/crew';
    case 'DISPATCHERS':
      return '/dispatch';
    case 'FANS':
      return '/';
    case 'USER':
      return '/account';
  }
}
