import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from './random';

export interface RandomOperation {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

/** Names that every object inherits are response names like others. */
const ALIASES = ['x', 'y', 'z', 'constructor', 'toString', '__proto__'];

/** Writes operations over a schema: mostly valid ones, with everything that the language has for selecting. */
export class OperationWriter {
  #variables: { name: string; type: string; value: unknown; usual: string }[] = [];
  #fragments: string[] = [];
  #budget = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly size: number,
  ) {}

  write(): RandomOperation {
    const { random, schema } = this;
    this.#variables = [];
    this.#fragments = [];
    this.#budget = 2 + random.below(this.size);
    const mutation = schema.getMutationType();
    const isMutation = mutation && random.chance(0.1);
    const selection = this.#selection(isMutation ? mutation : schema.getQueryType()!, 0);
    const kind = isMutation ? 'mutation' : 'query';
    const definitions = this.#variables.map(({ name, type, usual }) => `$${name}: ${type}${usual}`);
    const head = definitions.length > 0 ? `${kind} Op(${definitions.join(', ')})` : `${kind} Op`;
    const variables: Record<string, unknown> = {};
    for (const { name, value } of this.#variables) if (value !== undefined) variables[name] = value;
    const names = Object.keys(variables);
    if (names.length > 0 && random.chance(0.04))
      variables[random.of(names)] = random.of([null, 'wrong', -1.5, {}, []]);
    return { source: [`${head} ${selection}`, ...this.#fragments].join('\n'), variables };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const { random } = this;
    const fields =
      isAbstractType(type) && !('getFields' in type)
        ? []
        : Object.values(
            (type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields(),
          );
    const parts: string[] = [];
    const many = 1 + random.below(depth === 0 ? 3 : 5);
    for (let i = 0; i < many; i += 1) {
      const choice = random.next();
      if (choice < 0.08)
        parts.push(random.chance(0.3) ? 'kind: __typename' : `__typename${this.#directive()}`);
      else if (choice < 0.26 && depth > 0) parts.push(this.#fragment(type, depth));
      else if (fields.length > 0) {
        const field = this.#field(random.of(fields), depth);
        if (field) parts.push(field);
      }
      if (depth === 0 && random.chance(0.02))
        parts.push('__schema { queryType { name fields(includeDeprecated: true) { name } } }');
      if (depth === 0 && random.chance(0.02))
        parts.push('t: __type(name: "Query") { kind ofType { name } ...on __Type { k: kind } }');
    }
    if (parts.length === 0) parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string | undefined {
    const { random } = this;
    const type = getNamedType(field.type);
    const isComposite = isCompositeType(type);
    if (isComposite && (this.#budget <= 0 || depth > 7)) return undefined;
    this.#budget -= 1;
    const args = field.args
      .filter((arg) => isRequiredArgument(arg) || random.chance(0.3))
      .map((arg) => `${arg.name}: ${this.#argument(arg.type)}`);
    const alias = random.chance(0.1) ? `${random.of(ALIASES)}: ` : '';
    const head = `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.#directive()}`;
    return isComposite ? `${head} ${this.#selection(type, depth + 1)}` : head;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const { random, schema } = this;
    const candidates: GraphQLCompositeType[] = isAbstractType(type)
      ? [type, ...schema.getPossibleTypes(type)]
      : [type, ...(isObjectType(type) ? type.getInterfaces() : [])];
    const condition = random.of(candidates);
    const selection = this.#selection(condition, depth);
    const kind = random.next();
    if (kind < 0.2 && condition === type) return `...${this.#directive()} ${selection}`;
    if (kind < 0.7) return `... on ${condition.name}${this.#directive()} ${selection}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} ${selection}`);
    return `...${name}${this.#directive()}`;
  }

  #directive(): string {
    const { random } = this;
    if (!random.chance(0.12)) return '';
    const name = random.of(['skip', 'include']);
    if (random.chance(0.3)) return ` @${name}(if: ${random.chance(0.5)})`;
    return ` @${name}(if: $${this.#condition()})`;
  }

  /** Conditions are few, so that one variable decides about several selections. */
  #condition(): string {
    const name = this.random.of(['c0', 'c1']);
    if (!this.#variables.some((variable) => variable.name === name)) {
      const hasUsual = this.random.chance(0.3);
      const value = hasUsual && this.random.chance(0.5) ? undefined : this.random.chance(0.5);
      this.#variables.push({ name, type: 'Boolean!', value, usual: hasUsual ? ' = true' : '' });
    }
    return name;
  }

  #argument(type: GraphQLInputType): string {
    if (!this.random.chance(0.4)) return literal(this.#value(type, 0), type);
    const name = `v${this.#variables.length}`;
    const value = isNonNullType(type) || this.random.chance(0.8) ? this.#value(type, 0) : undefined;
    this.#variables.push({ name, type: String(type), value, usual: '' });
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    const { random } = this;
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type))
      return Array.from({ length: random.below(3) }, () => this.#value(type.ofType, depth));
    if (isEnumType(type)) return random.of(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || (depth < 2 && random.chance(0.3)),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type, depth + 1)]));
    }
    if (type.name === 'Int') return random.below(20);
    if (type.name === 'Float') return random.below(80) / 2;
    if (type.name === 'Boolean') return random.chance(0.5);
    return random.of(['a', 'b', 'c']);
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null) return 'null';
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type))
    return `[${(value as unknown[]).map((item) => literal(item, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return value as string;
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const parts = Object.entries(value as object).map(
      ([name, inner]) => `${name}: ${literal(inner, fields[name]!.type)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }
  return JSON.stringify(value);
}
