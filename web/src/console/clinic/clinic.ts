import type { ConsoleClinicQuery } from '@goldenhour/client';

/** The hospital as a clinic: its departments, hours and closed days. */
export type Clinic = NonNullable<ConsoleClinicQuery['hospital']>;
