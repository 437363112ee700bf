import { parse, validate, type ExecutionResult, type GraphQLError } from 'graphql';
import { FederationEngine } from '../engine';
import { MadeUpSubgraph, type Weather } from './made-up-subgraph';
import { Random } from './random';
import { OperationWriter } from './random-operation';
import { StockGateway } from './stock-gateway';

export interface Comparison {
  executions: number;
  /** Executions in whose answers there were errors, of subgraphs or of this engine. */
  withErrors: number;
  invalid: number;
  requests: { stock: number; ours: number };
  /** Errors that stand at other items of the same lists; see {@link differenceOf}. */
  otherIndices: number;
  differences: { source: string; variables: unknown; weather: Weather; stock: unknown; ours: unknown }[];
}

/** Runs random operations over both engines and compares: data to the order of keys, errors in path, code and number. */
export async function compareAnswers(o: {
  supergraphSdl: string;
  subgraphs: Readonly<Record<string, string>>;
  seed: number;
  operations: number;
  size: number;
}): Promise<Comparison> {
  const transports = (): Record<string, MadeUpSubgraph> =>
    Object.fromEntries(
      Object.entries(o.subgraphs).map(([name, sdl]) => [name, new MadeUpSubgraph(name, sdl)]),
    );
  const [theirs, ours] = [transports(), transports()];
  const stock = await StockGateway.load(o.supergraphSdl, theirs);
  const engine = new FederationEngine<Weather>({ supergraphSdl: o.supergraphSdl, transports: ours });
  const requests = (all: Record<string, MadeUpSubgraph>) =>
    Object.values(all).reduce((sum, { requests: count }) => sum + count, 0);
  const random = new Random(o.seed);
  const writer = new OperationWriter(engine.schema, random, o.size);
  const result: Comparison = {
    executions: 0,
    withErrors: 0,
    invalid: 0,
    otherIndices: 0,
    requests: { stock: 0, ours: 0 },
    differences: [],
  };
  const names = Object.keys(o.subgraphs);

  for (let n = 0; n < o.operations;) {
    const { source, variables } = writer.write();
    const document = parse(source);
    const invalid = validate(engine.schema, document);
    if (invalid.length > 0) {
      result.invalid += 1;
      const answer = await engine.execute({ source, variables }, weatherOf(0, names));
      const messages = (errors: readonly GraphQLError[] | undefined) => errors?.map(({ message }) => message);
      if (answer.data !== undefined || String(messages(answer.errors)) !== String(messages(invalid)))
        result.differences.push({
          source,
          variables,
          weather: weatherOf(0, names),
          stock: invalid,
          ours: answer,
        });
      continue;
    }
    n += 1;
    for (let turn = 0; turn < 4; turn += 1) {
      const weather = weatherOf(turn, names, random);
      const operation = { source, document, variables };
      const [expected, actual] = await Promise.all([
        settled(stock.execute(operation, weather)),
        settled(engine.execute(operation, weather)),
      ]);
      result.executions += 1;
      if (expected.errors) result.withErrors += 1;
      const difference = differenceOf(expected, actual);
      if (difference === 'indices only') result.otherIndices += 1;
      else if (difference) result.differences.push({ source, variables, weather, ...difference });
    }
  }
  result.requests = { stock: requests(theirs), ours: requests(ours) };
  await stock.stop();
  return result;
}

/** Fair weather, nulls, failures, broken promises, and now and then a subgraph that is down. */
function weatherOf(turn: number, names: readonly string[], random = new Random(1)): Weather {
  const seed = random.below(1_000_000);
  if (turn === 0) return { seed, nulls: 0, failures: 0, broken: 0 };
  if (turn === 1) return { seed, nulls: 150, failures: 0, broken: 0 };
  if (turn === 2) return { seed, nulls: 50, failures: 60, broken: 0 };
  return {
    seed,
    nulls: 100,
    failures: 20,
    broken: 20,
    down: random.chance(0.5) ? random.of(names) : undefined,
  };
}

async function settled(result: Promise<ExecutionResult>): Promise<ExecutionResult> {
  try {
    return await result;
  } catch (error) {
    return { errors: [error as GraphQLError], extensions: { rejected: true } };
  }
}

type Shown = ReturnType<typeof comparable>;

/**
 * @apollo/gateway counts items of a list that it did not ask a subgraph about (of another type, without a key) and so
 * names the wrong item for an error. Such a difference is allowed where ours leads to a null.
 */
function differenceOf(
  expected: ExecutionResult,
  actual: ExecutionResult,
): { stock: Shown; ours: Shown } | 'indices only' | undefined {
  const [stock, ours] = [comparable(expected), comparable(actual)];
  if (JSON.stringify(stock) === JSON.stringify(ours)) return undefined;
  const blind = ({ errors, ...others }: Shown) =>
    JSON.stringify({ ...others, errors: errors?.map((error) => error.replace(/,\d+/g, ',#')).sort() });
  const areRight = (actual.errors ?? []).every(({ path }) => leadsToNull(actual.data, path ?? []));
  return blind(stock) === blind(ours) && areRight ? 'indices only' : { stock, ours };
}

/** A path may end outside of what the client sees, in keys that only the plan asked for. */
function leadsToNull(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const segment of path) {
    if (value === null || value === undefined) return true;
    value = Object.hasOwn(value, segment) ? (value as Record<string, unknown>)[segment] : undefined;
  }
  return value === null || value === undefined;
}

function comparable({ data, errors, extensions }: ExecutionResult) {
  const shown = (all: readonly GraphQLError[] | undefined) =>
    all
      ?.map(({ path, extensions: more }) => JSON.stringify([path, more['code'], more['serviceName']]))
      .sort();
  return {
    data,
    errors: shown(errors),
    broken: shown(extensions?.['valueCompletion'] as readonly GraphQLError[] | undefined),
    rejected: extensions?.['rejected'],
  };
}
