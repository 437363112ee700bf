/** Upper limits for one operation (that of tokens belongs to the parser); each is the last value that passes. README.md explains how each is counted. */
export interface Limits {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
  readonly recursiveSelections: number;
}
