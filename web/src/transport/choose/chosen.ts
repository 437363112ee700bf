/** A hospital that is to be asked. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}
