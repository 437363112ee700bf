import { AppError, type Viewer } from '@goldenhour/service-kit';

/** Someone who is signed in, whatever the role. @throws AppError UNAUTHENTICATED */
export function requireSignedIn(viewer: Viewer): void {
  if (viewer.role === 'PUBLIC') throw new AppError('UNAUTHENTICATED', 'Sign in to do this.');
}

/**
 * Staff of that hospital, or an administrator.
 * @param hospitalId opaque id of the hospital
 * @throws AppError UNAUTHENTICATED or FORBIDDEN
 */
export function requireStaffOf(viewer: Viewer, hospitalId: string): void {
  requireSignedIn(viewer);
  if (viewer.role === 'ADMIN') return;
  if (viewer.role === 'HOSPITAL_STAFF' && viewer.hospitalId === hospitalId) return;
  throw new AppError('FORBIDDEN', 'Only staff of this hospital may do this.');
}
