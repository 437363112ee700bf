import type { Viewer } from '@goldenhour/service-kit';
import { requireStaffOf } from './rules';

const code = (viewer: Viewer): unknown => {
  try {
    requireStaffOf(viewer, 'hospital-1');
    return 'allowed';
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
};

it.each<[Viewer, string]>([
  [{ role: 'PUBLIC' }, 'UNAUTHENTICATED'],
  [{ role: 'MEMBER' }, 'FORBIDDEN'],
  [{ role: 'PARAMEDIC' }, 'FORBIDDEN'],
  [{ role: 'DISPATCHER' }, 'FORBIDDEN'],
  [{ role: 'HOSPITAL_STAFF' }, 'FORBIDDEN'],
  [{ role: 'HOSPITAL_STAFF', hospitalId: 'hospital-2' }, 'FORBIDDEN'],
  [{ role: 'HOSPITAL_STAFF', hospitalId: 'hospital-1' }, 'allowed'],
  [{ role: 'ADMIN' }, 'allowed'],
])('%j who acts for hospital-1 is %s', (viewer, expected) => {
  expect(code(viewer)).toBe(expected);
});
