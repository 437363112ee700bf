import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Data, SubgraphRequest, SubgraphResult, Transport } from '../transport';
import { hashOf } from './random';

/** What goes wrong in a run; two runs with the same one get the same answers. */
export interface Weather {
  readonly seed: number;
  /** Of 1000 nullable values so many are null, so many fields fail, and so many break their promise. */
  readonly nulls: number;
  readonly failures: number;
  readonly broken: number;
  readonly down?: string | undefined;
}

/** Ids are few, so that entities come up again and again. */
const IDS = ['a', 'b', 'c', 'd', 'e'];

/** A subgraph whose data are made up, always the same for the same field of the same object. */
export class MadeUpSubgraph implements Transport<Weather> {
  readonly #schema: GraphQLSchema;
  readonly #documents = new Map<string, DocumentNode>();
  /** Requests so far. */
  requests = 0;

  constructor(
    private readonly name: string,
    sdl: string,
  ) {
    this.#schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
    const entities = this.#schema.getQueryType()?.getFields()['_entities'];
    if (entities) {
      entities.resolve = (_source, { representations }) =>
        (representations as Data[]).map((representation) => ({
          ...representation,
          '#': keyOf(representation),
        }));
    }
  }

  async execute(
    { query, variables, operationName }: SubgraphRequest,
    weather: Weather,
  ): Promise<SubgraphResult> {
    this.requests += 1;
    if (weather.down === this.name)
      throw new GraphQLError('The subgraph is down.', { extensions: { code: 'DOWN' } });
    let document = this.#documents.get(query);
    if (!document) this.#documents.set(query, (document = parse(query, { noLocation: true })));
    const result = await execute({
      schema: this.#schema,
      document,
      variableValues: variables,
      operationName: operationName ?? null,
      contextValue: weather,
      fieldResolver: (source, args, _context, info) =>
        this.#field(source as Data | undefined, args as Data, weather, info),
      typeResolver: (value, _context, { schema }, type) => {
        const said = (value as Data)['__typename'];
        const possible = schema.getPossibleTypes(type);
        if (possible.some(({ name }) => name === said)) return said as string;
        return typeFor(String((value as Data)['#']), possible);
      },
    });
    // As over HTTP: nothing is shared with the subgraph.
    return JSON.parse(JSON.stringify(result)) as SubgraphResult;
  }

  #field(source: Data | undefined, args: Data, weather: Weather, info: GraphQLResolveInfo): unknown {
    const given = source?.[info.fieldName];
    if (given !== undefined) return given;
    const place = `${(source?.['#'] as string | undefined) ?? 'root'}.${info.fieldName}(${JSON.stringify(args)})`;
    const luck = hashOf(`${place} ${weather.seed}`) % 1000;
    if (luck < weather.failures) {
      const coded = luck % 2 === 0;
      throw new GraphQLError(`${info.fieldName} failed.`, coded ? { extensions: { code: 'NOT_TODAY' } } : {});
    }
    if (luck < weather.failures + weather.broken) return null;
    const inputs = source === undefined ? '' : requiredOf(source);
    return this.#value(info.returnType, `${place}${inputs}`, weather, info.schema);
  }

  #value(type: GraphQLOutputType, place: string, weather: Weather, schema: GraphQLSchema): unknown {
    const hash = hashOf(place);
    if (!isNonNullType(type) && hashOf(`${place} ${weather.seed}?`) % 1000 < weather.nulls) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable))
      return Array.from({ length: hash % 4 }, (_, i) =>
        this.#value(nullable.ofType, `${place}${i}`, weather, schema),
      );
    if (isLeafType(nullable)) {
      if (isEnumType(nullable)) return nullable.getValues()[hash % nullable.getValues().length]!.value;
      if (nullable.name === 'Int') return hash % 1000;
      if (nullable.name === 'Float') return (hash % 1000) / 4;
      if (nullable.name === 'Boolean') return hash % 2 === 0;
      return nullable.name === 'ID' ? IDS[hash % IDS.length] : `${this.name} ${hash % 100_000}`;
    }
    const id = IDS[hash % IDS.length]!;
    if (isAbstractType(nullable)) {
      const possible = schema.getPossibleTypes(nullable);
      const name = typeFor(`${id} `, possible);
      return { __typename: name, ...identity(schema.getType(name) as GraphQLObjectType, id, place) };
    }
    return { __typename: nullable.name, ...identity(nullable as GraphQLObjectType, id, place) };
  }
}

/** Objects with an id are the same wherever they come from; others belong to their place. */
function identity(type: GraphQLObjectType, id: string, place: string): Data {
  return 'id' in type.getFields() ? { id, '#': `${id} ` } : { '#': place };
}

function keyOf({ id, ...others }: Data): string {
  return id === undefined ? JSON.stringify({ ...others, __typename: undefined }) : `${id as string} `;
}

/** What a representation brought along: fields with @requires depend on it. */
function requiredOf({ __typename, id, '#': _key, ...others }: Data): string {
  return Object.keys(others).length === 0 ? '' : JSON.stringify(others);
}

function typeFor(key: string, possible: readonly GraphQLObjectType[]): string {
  const names = possible.map(({ name }) => name).sort();
  return names[hashOf(key) % names.length]!;
}
