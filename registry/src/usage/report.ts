import { RegistryProblem } from '../api';

/** One operation of a client, as often as it was sent alike. */
export interface Sent {
  /** Into `operations` of the report. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly client: string;
  readonly clientVersion: string;
  readonly failed: boolean;
  readonly times: number;
}

export interface ReportedOperation {
  readonly name: string;
  readonly body: string;
  /** Schema coordinates. */
  readonly fields: readonly string[];
}

/** A usage report, whichever of Hive's formats it came in. */
export interface UsageReport {
  readonly operations: ReadonlyMap<string, ReportedOperation>;
  readonly sent: readonly Sent[];
  /** What could not be read. */
  readonly rejected: number;
}

/** Who names no client. */
export const UNNAMED_CLIENT = 'unnamed';
const LONGEST = { client: 100, version: 40, name: 250, coordinate: 250 } as const;
const COORDINATE = /^[_A-Za-z]\w*(?:\.[_A-Za-z]\w*){0,2}$/;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a report of Hive's usage agent: `{ size, map, operations, subscriptionOperations }` (versions 1 and 2), or the list
 * of whole operations that came before them. One bad operation is counted as rejected, the others are taken.
 * Ours adds `times`: so often was the same operation sent within the hour.
 * @throws RegistryProblem BAD_REQUEST when it is neither
 */
export function readReport(body: unknown): UsageReport {
  if (Array.isArray(body)) return readList(body);
  if (!isJson(body) || !isJson(body['map'])) throw unreadable();
  const requests = listOf(body['operations']);
  const subscriptions = listOf(body['subscriptionOperations']);
  const operations = new Map<string, ReportedOperation>();
  for (const [key, value] of Object.entries(body['map'])) {
    const operation = readOperation(value);
    if (operation) operations.set(key, operation);
  }
  const sent: Sent[] = [];
  let rejected = 0;
  for (const value of [...requests, ...subscriptions]) {
    const one = readSent(value, operations);
    if (one) sent.push(one);
    else rejected += 1;
  }
  return { operations, sent, rejected };
}

function readList(list: readonly unknown[]): UsageReport {
  const operations = new Map<string, ReportedOperation>();
  const sent: Sent[] = [];
  let rejected = 0;
  for (const value of list) {
    const operation = readOperation(value);
    if (operation) operations.set(operation.body, operation);
    const one = operation && readSent({ ...(value as Json), operationMapKey: operation.body }, operations);
    if (one) sent.push(one);
    else rejected += 1;
  }
  return { operations, sent, rejected };
}

function readOperation(value: unknown): ReportedOperation | null {
  if (!isJson(value)) return null;
  const { operation, operationName, fields } = value;
  if (typeof operation !== 'string' || operation === '' || !Array.isArray(fields)) return null;
  return {
    name: textOf(operationName, LONGEST.name) ?? 'anonymous',
    body: operation,
    // Hive marks inputs that were not null by a second coordinate with a `!`, which is none of the schema.
    fields: [...new Set(fields.filter(isCoordinate))],
  };
}

function readSent(value: unknown, operations: ReadonlyMap<string, ReportedOperation>): Sent | null {
  if (!isJson(value)) return null;
  const { operationMapKey: key, timestamp: at, execution, metadata, times = 1 } = value;
  if (typeof key !== 'string' || !operations.has(key)) return null;
  if (typeof at !== 'number' || !Number.isFinite(at)) return null;
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1) return null;
  const client = isJson(metadata) && isJson(metadata['client']) ? metadata['client'] : {};
  return {
    key,
    at,
    client: textOf(client['name'], LONGEST.client) ?? UNNAMED_CLIENT,
    clientVersion: textOf(client['version'], LONGEST.version) ?? '',
    failed: isJson(execution) && execution['ok'] === false,
    times,
  };
}

function isCoordinate(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST.coordinate && COORDINATE.test(value);
}

/** Cut to its column, and without the spaces at its end, which MySQL does not tell apart; null where nothing is left. */
function textOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null;
  return value.trim().slice(0, longest).trimEnd() || null;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw unreadable();
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(): RegistryProblem {
  return new RegistryProblem(
    'BAD_REQUEST',
    'This is no usage report: send { size, map, operations } as Hive’s agent does.',
  );
}
