import { AppError, type Viewer } from '@goldenhour/service-kit';
import type { PatientConditionRow } from './condition.entity';

type Crew = Pick<PatientConditionRow, 'organization' | 'vehicle' | 'province'>;

/** A signed-in member of the organization's vehicle that registered the patient. */
export function isCrew(viewer: Viewer, { organization, vehicle }: Crew): boolean {
  return viewer.role === 'PARAMEDIC' && viewer.organization === organization && viewer.vehicle === vehicle;
}

/** The dispatcher of the crew's province. */
export function isDispatcher(viewer: Viewer, { province }: Crew): boolean {
  return viewer.role === 'DISPATCHER' && viewer.province === province;
}

/** Those who bring the patient to a bed: the crew, its dispatcher, administrators. */
export function mayLead(viewer: Viewer, crew: Crew): boolean {
  return viewer.role === 'ADMIN' || isCrew(viewer, crew) || isDispatcher(viewer, crew);
}

/** @throws AppError FORBIDDEN */
export function requireLead(viewer: Viewer, crew: Crew): void {
  if (!mayLead(viewer, crew))
    throw new AppError('FORBIDDEN', 'Only the crew of this transport and its dispatcher may do this.');
}
