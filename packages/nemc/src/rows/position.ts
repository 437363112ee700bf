import type { RawRow } from '../envelope/raw-row';

/** WGS 84 degrees; both null when either is missing or outside Korea (33–39, 124–132). */
export interface Position {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Reads wgs84Lat and wgs84Lon. */
export function readPosition(row: RawRow): Position {
  const latitude = readDegrees(row['wgs84Lat'], 33, 39);
  const longitude = readDegrees(row['wgs84Lon'], 124, 132);
  return latitude === null || longitude === null
    ? { latitude: null, longitude: null }
    : { latitude, longitude };
}

function readDegrees(text: string | undefined, min: number, max: number): number | null {
  const trimmed = text?.trim();
  if (trimmed === undefined || !/^\d{1,3}(\.\d+)?$/.test(trimmed)) return null;
  const degrees = Number(trimmed);
  return degrees >= min && degrees <= max ? degrees : null;
}
