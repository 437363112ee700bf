/** SDL or operations that do not parse, with their place: exit code 1. */
export class SdlFault extends Error {
  constructor(
    message: string,
    readonly file: string,
    readonly line: number | null,
    readonly column: number | null,
  ) {
    super(message);
  }
}
