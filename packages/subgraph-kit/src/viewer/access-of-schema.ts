import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { AccessRule } from './access';

/** One line of the page that says who may do what. */
export interface AccessEntry {
  /** `Mutation.updateBeds`, `Patient.name`; `Hospital.*` for all fields of a type that have no rule of their own. */
  readonly coordinate: string;
  readonly who: string;
}

/** The rules of a schema that type-graphql built, checked for completeness. */
export class SchemaAccess {
  readonly entries: readonly AccessEntry[];
  readonly #rules = new Map<string, AccessRule>();

  /** @throws Error naming every root field and entity without a rule */
  constructor(schema: GraphQLSchema, entities: readonly string[]) {
    const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
    const entries: AccessEntry[] = [];
    const missing: string[] = [];
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    for (const type of types.filter(({ name }) => !name.startsWith('__'))) {
      const ofType = ruleOf(type);
      if (ofType) entries.push({ coordinate: `${type.name}.*`, who: ofType.who });
      if (!ofType && entities.includes(type.name)) missing.push(type.name);
      for (const field of Object.values(type.getFields())) {
        const coordinate = `${type.name}.${field.name}`;
        const own = ruleOf(field);
        if (own) entries.push({ coordinate, who: own.who });
        const rule = own ?? ofType;
        if (rule) this.#rules.set(coordinate, rule);
        else if (roots.has(type)) missing.push(coordinate);
      }
    }
    if (missing.length > 0) throw new Error(`State with @Access who may use: ${missing.join(', ')}.`);
    this.entries = entries;
  }

  /** Undefined where what holds the field has decided already. */
  of(type: GraphQLObjectType, field: string): AccessRule | undefined {
    return this.#rules.get(`${type.name}.${field}`);
  }
}

function ruleOf({
  extensions,
}: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): AccessRule | undefined {
  return extensions['access'] as AccessRule | undefined;
}
