import type { HospitalProfile } from '@goldenhour/events';
import type { HospitalRow } from './hospital.entity';

const MICRO = 1_000_000;

export function toProfile(row: HospitalRow): HospitalProfile {
  return {
    id: row.id,
    hpid: row.hpid,
    name: row.name,
    address: row.address,
    tier: row.tier,
    province: row.province,
    district: row.district,
    phone: row.phone,
    erPhone: row.erPhone,
    latitude: row.latitudeE6 === null ? null : row.latitudeE6 / MICRO,
    longitude: row.longitudeE6 === null ? null : row.longitudeE6 / MICRO,
    departments: row.departments === null ? null : (JSON.parse(row.departments) as string[]),
  };
}

export function toMicroDegrees(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * MICRO);
}
