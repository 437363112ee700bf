/** A registry, or a subgraph that was to be asked, does not answer: exit code 3. */
export class Unreachable extends Error {}
