import { KOREA } from '../../src/map/canvas/country';

/** Where the country's map has a longitude: 0 its left edge, 1 its right one. */
export function across(longitude: number): number {
  return (longitude - KOREA.west) / (KOREA.east - KOREA.west);
}

/** Where it has a latitude, by Web Mercator as Leaflet's: 0 its upper edge, 1 its lower one. */
export function down(latitude: number): number {
  const north = mercator(KOREA.north);
  return (north - mercator(latitude)) / (north - mercator(KOREA.south));
}

function mercator(degrees: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
}
