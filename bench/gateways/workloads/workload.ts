import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** One query over some subgraphs that every gateway answers. */
export interface Workload {
  readonly title: string;
  /** SDL by the subgraph's name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string;
  /** What a subgraph answers; asked once for each body, since only the gateway is measured. */
  readonly answer: (subgraph: string, body: string) => string | Promise<string>;
}

/** Where the subgraphs listen, by their names. */
export type Ports = Readonly<Record<string, number>>;

export function supergraphSdl({ subgraphs }: Workload, ports: Ports): string {
  const result = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: urlOf(ports[name]!),
      typeDefs: parse(sdl),
    })),
  );
  if (result.errors) throw new Error(result.errors.map(String).join('\n'));
  return result.supergraphSdl;
}

export function urlOf(port: number): string {
  return `http://127.0.0.1:${port}/graphql`;
}

/** The first lines of a subgraph's schema. */
export function link(...imports: readonly string[]): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports.map((name) => `"@${name}"`).join(', ')}])`;
}
