import type { SimulatedHospital } from '../hospitals';

/** Whether a hospital is in a province and district, by their full present names; undefined means anywhere. */
export function inRegion(hospital: SimulatedHospital, province?: string, district?: string): boolean {
  return (
    (province === undefined || hospital.province === province) &&
    (district === undefined || hospital.district === district)
  );
}
