import type { AccessEntry } from '@goldenhour/subgraph-kit';
import { SUBGRAPHS } from './emit-schemas';

const INTRODUCTION = `# Who may read or call what

Made by \`npm run generate\` from the \`@Access\` rules beside the fields in the subgraphs. Change those, not this page.

The subgraph that owns a field checks its rule before anything is done or read, whichever way the request came: nobody who
is not signed in gets UNAUTHENTICATED, anybody else whom the rule leaves out gets FORBIDDEN. Every query, mutation, subscription
and entity has a rule; a subgraph whose code forgets one does not start. The rule of a type (\`Hospital.*\`) holds for all its
fields that have none of their own. A type that is not listed is reached only through fields that are, and is as open as these.

A machine is a partner's client (role SERVICE) with scopes such as \`beds:write\`, bound to one hospital where it writes.
Services of the platform are our own processes; what is theirs alone is not in the API schema.

`;

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const TITLES = ['Queries', 'Mutations', 'Subscriptions', 'Types and their fields'];

interface Line extends AccessEntry {
  readonly subgraph: string;
}

/** The rules of all subgraphs as Markdown. */
export function accessMarkdown(): string {
  const lines = Object.entries(SUBGRAPHS)
    .flatMap(([subgraph, build]) => build().access.map((entry): Line => ({ subgraph, ...entry })))
    .sort((a, b) => compare(a.coordinate, b.coordinate) || compare(a.subgraph, b.subgraph));
  const sections = TITLES.flatMap((title, index) => {
    const own = lines.filter(({ coordinate }) => sectionOf(coordinate) === index);
    return own.length === 0 ? [] : [`## ${title}\n\n${table(own)}\n`];
  });
  return INTRODUCTION + sections.join('\n');
}

function sectionOf(coordinate: string): number {
  const root = ROOTS.indexOf(coordinate.split('.')[0]!);
  return root === -1 ? ROOTS.length : root;
}

function table(lines: readonly Line[]): string {
  const rows = lines.map(({ coordinate, who, subgraph }) => {
    const name = ROOTS.some((root) => coordinate.startsWith(`${root}.`))
      ? coordinate.split('.')[1]!
      : coordinate;
    return `| \`${name}\` | ${who.replaceAll('|', '\\|')} | ${subgraph} |`;
  });
  return ['| what | who | subgraph |', '|---|---|---|', ...rows].join('\n');
}

/** By code unit, so that every machine sorts alike. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
