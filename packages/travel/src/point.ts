/** A place on earth in degrees (WGS 84): latitude −90 to 90 (north positive), longitude −180 to 180 (east positive). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}
