import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { haversineMeters } from '@goldenhour/travel';
import type { BoardHospital } from './board-hospital';

export interface NearHospital {
  readonly hospital: BoardHospital;
  /** Great-circle metres. */
  readonly distanceMeters: number;
}

/** Finds hospitals around a place on the sphere. */
export class SpatialIndex {
  private readonly placed: readonly BoardHospital[];
  private readonly index: KDBush;

  constructor(hospitals: readonly BoardHospital[]) {
    this.placed = hospitals.filter((hospital) => hospital.location !== null);
    this.index = new KDBush(this.placed.length);
    for (const { location } of this.placed) this.index.add(location!.longitude, location!.latitude);
    this.index.finish();
  }

  /** Nearest first; equal distances in the order of their row numbers. */
  near(latitude: number, longitude: number, radiusKm: number): NearHospital[] {
    if (this.placed.length === 0) return [];
    const from = { latitude, longitude };
    return around(this.index, longitude, latitude, Infinity, radiusKm)
      .map((position) => {
        const hospital = this.placed[position]!;
        return { hospital, distanceMeters: Math.round(haversineMeters(from, hospital.location!)) };
      })
      .sort((a, b) => a.distanceMeters - b.distanceMeters || a.hospital.key - b.hospital.key);
  }
}
