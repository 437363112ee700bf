import { hash } from 'node:crypto';
import { coordinatesOf } from '@goldenhour/schema-coordinates';
import {
  print,
  separateOperations,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Client } from './client-of';
import { withoutLiterals } from './without-literals';

/** An operation that has run. */
export interface UsedOperation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly client: Client;
}

/** Clients choose their names: more than so many between two reports are counted as one. */
const MOST_CLIENTS = 200;
/** Operations by document, client and outcome between two reports; what is more is not counted. */
const MOST_COUNTS = 5000;
const OTHER: Client = { name: 'other', version: '' };

interface Described {
  readonly key: string;
  readonly operation: string;
  readonly operationName: string | null;
  readonly fields: readonly string[];
}

interface Count {
  readonly described: Described;
  readonly client: Client;
  readonly ok: boolean;
  times: number;
}

/** A report as the registry takes it: Hive's format, with `times` for operations that were alike. */
export interface UsageReport {
  readonly size: number;
  readonly map: Readonly<Record<string, Omit<Described, 'key'>>>;
  readonly operations: readonly {
    readonly operationMapKey: string;
    /** Epoch milliseconds. */
    readonly timestamp: number;
    readonly execution: { readonly ok: boolean; readonly duration: number; readonly errorsTotal: number };
    readonly metadata: { readonly client: Client | null };
    readonly times: number;
  }[];
}

/** Counts operations between two reports. An operation's coordinates are found once for each document that was read. */
export class UsageCounts {
  readonly #described = new WeakMap<OperationDefinitionNode, Described>();
  readonly #counts = new Map<string, Count>();
  readonly #clients = new Set<string>();

  constructor(private readonly schema: () => GraphQLSchema) {}

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  add(used: UsedOperation, ok: boolean): void {
    const described = this.#describe(used);
    const client = this.#known(used.client);
    const key = `${described.key}\0${ok ? 1 : 0}\0${client.name}\0${client.version}`;
    const count = this.#counts.get(key);
    if (count) count.times += 1;
    else if (this.#counts.size < MOST_COUNTS) this.#counts.set(key, { described, client, ok, times: 1 });
  }

  /** What was counted since the last one. @param at epoch milliseconds */
  take(at: number): UsageReport {
    const counts = [...this.#counts.values()];
    this.#counts.clear();
    this.#clients.clear();
    return {
      size: counts.length,
      map: Object.fromEntries(counts.map(({ described: { key, ...rest } }) => [key, rest])),
      operations: counts.map(({ described, client, ok, times }) => ({
        operationMapKey: described.key,
        timestamp: at,
        execution: { ok, duration: 0, errorsTotal: ok ? 0 : times },
        metadata: { client: client.name === '' ? null : client },
        times,
      })),
    };
  }

  #known(client: Client): Client {
    const id = `${client.name}\0${client.version}`;
    if (!this.#clients.has(id) && this.#clients.size >= MOST_CLIENTS) return OTHER;
    this.#clients.add(id);
    return client;
  }

  #describe({ document, definition }: UsedOperation): Described {
    const known = this.#described.get(definition);
    if (known) return known;
    const operationName = definition.name?.value ?? null;
    // Clients send documents with several operations; only this one ran, with the fragments that it uses.
    const own = separateOperations(document)[operationName ?? ''] ?? document;
    const operation = print(withoutLiterals(own));
    const described = {
      key: hash('sha256', operation, 'base64url'),
      operation,
      operationName,
      fields: [...coordinatesOf(own, this.schema())],
    };
    this.#described.set(definition, described);
    return described;
  }
}
