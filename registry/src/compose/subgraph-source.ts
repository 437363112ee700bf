/** One subgraph as it is composed. */
export interface SubgraphSource {
  readonly name: string;
  /** Where the gateway asks it. Empty = unknown, which no composition accepts. */
  readonly url: string;
  readonly sdl: string;
}

/** Who composes: Apollo's own (Elastic License 2.0), or The Guild's (MIT). */
export const COMPOSERS = ['apollo', 'guild'] as const;
export type Composer = (typeof COMPOSERS)[number];
