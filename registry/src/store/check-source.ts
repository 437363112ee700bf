import { GraphQLError, parse } from 'graphql';
import { RegistryProblem } from '../api';

const NAME = /^[A-Za-z][\w-]{0,63}$/;
const LONGEST_URL = 255;

/** What a request says of one subgraph. */
export interface GivenSubgraph {
  readonly subgraph: string;
  readonly sdl: string;
  readonly url?: string | null | undefined;
}

/** The other subgraphs, as they stand. */
export interface KnownSubgraph {
  readonly name: string;
  readonly url: string;
}

/**
 * What must hold before anything is composed or kept.
 * @returns the subgraph's URL: the given one, or the known one
 * @throws RegistryProblem that says what to change
 */
export function checkSource(
  { subgraph, sdl, url }: GivenSubgraph,
  known: readonly KnownSubgraph[],
  purpose: 'check' | 'publish',
): string {
  if (!NAME.test(subgraph))
    throw new RegistryProblem(
      'BAD_REQUEST',
      'A subgraph’s name is a letter and up to 63 more letters, digits, _ or -.',
    );
  const present = known.find(({ name }) => name === subgraph);
  const wanted = url?.trim() || present?.url;
  if (wanted === undefined) throw newWithoutUrl(subgraph, known, purpose);
  if (wanted.length > LONGEST_URL || !/^https?:\/\//.test(wanted) || !URL.canParse(wanted))
    throw new RegistryProblem(
      'BAD_REQUEST',
      `The routing URL of ${subgraph} must be like http://host:port/graphql.`,
    );
  const other = known.find((one) => one.name !== subgraph && one.url === wanted);
  if (other)
    throw new RegistryProblem(
      'DUPLICATE_URL',
      `${other.name} has this routing URL already: give ${subgraph} one of its own.`,
    );
  checkSyntax(subgraph, sdl);
  return wanted;
}

function newWithoutUrl(
  subgraph: string,
  known: readonly KnownSubgraph[],
  purpose: 'check' | 'publish',
): RegistryProblem {
  const names = known.length > 0 ? ` Known are ${known.map(({ name }) => name).join(', ')}.` : '';
  const message = `There is no subgraph ${subgraph} yet: to add it, give its routing URL.${names}`;
  return new RegistryProblem(purpose === 'publish' ? 'MISSING_URL' : 'UNKNOWN_SUBGRAPH', message);
}

/** @throws RegistryProblem SDL_SYNTAX with line and column */
export function checkSyntax(subgraph: string, sdl: string): void {
  if (sdl.trim() === '') throw new RegistryProblem('BAD_REQUEST', `The SDL of ${subgraph} is empty.`);
  try {
    parse(sdl, { noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [location] = error.locations ?? [];
    const place = location ? `, line ${location.line}, column ${location.column}` : '';
    throw new RegistryProblem('SDL_SYNTAX', `${subgraph}${place}: ${error.message}`, location);
  }
}
