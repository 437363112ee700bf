import { CreateHospitalTables } from './001-create-hospital-tables';
import { CreateSpineTables } from './002-create-spine-tables';

/** In the order in which they run; a released one is never changed, only followed by another. */
export const MIGRATIONS = [CreateHospitalTables, CreateSpineTables];
