import {
  BREAK,
  getEnterLeaveForKind,
  specifiedRules,
  TypeInfo,
  ValidationContext,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type Kind,
} from 'graphql';

type Visit = (node: ASTNode, ...where: unknown[]) => unknown;
interface Step {
  readonly rule: number;
  readonly visit: Visit;
}
interface Steps {
  readonly enter: readonly Step[];
  readonly leave: readonly Step[];
}

/**
 * Whether a document is valid, by all rules of the specification. graphql-js's `validate` asks every rule about every
 * node, though most rules look at one or two kinds: here only those are asked that do. What is wrong it says better.
 */
export function isValid(schema: GraphQLSchema, document: DocumentNode): boolean {
  let valid = true;
  const types = new TypeInfo(schema);
  const context = new ValidationContext(schema, document, types, () => (valid = false));
  const rules = specifiedRules.map((rule) => rule(context));
  visit(
    document,
    visitWithTypeInfo(
      types,
      together(rules, () => valid),
    ),
  );
  return valid;
}

/** As graphql-js's `visitInParallel`, for visitors that change nothing; it ends as soon as one found something. */
function together(rules: readonly ASTVisitor[], goesOn: () => boolean): ASTVisitor {
  const known = new Map<Kind, Steps>();
  const stepsFor = (kind: Kind): Steps => {
    let steps = known.get(kind);
    if (steps === undefined) {
      const both = rules.map((rule) => getEnterLeaveForKind(rule, kind));
      const of = (side: 'enter' | 'leave') =>
        both.flatMap((found, rule) => {
          const own = found[side];
          return own ? [{ rule, visit: (own as Visit).bind(rules[rule]) }] : [];
        });
      known.set(kind, (steps = { enter: of('enter'), leave: of('leave') }));
    }
    return steps;
  };
  /** For each rule the node whose inside it does not want to see; the document stands for "nothing more". */
  const skipped = new Array<ASTNode | undefined>(rules.length).fill(undefined);
  const resting = new Map<ASTNode, number[]>();
  return {
    enter(node, ...where) {
      for (const { rule, visit: look } of stepsFor(node.kind).enter) {
        if (skipped[rule] !== undefined) continue;
        if (look(node, ...where) !== false) continue;
        skipped[rule] = node;
        const others = resting.get(node);
        if (others) others.push(rule);
        else resting.set(node, [rule]);
      }
      return goesOn() ? undefined : BREAK;
    },
    leave(node, ...where) {
      for (const { rule, visit: look } of stepsFor(node.kind).leave) {
        if (skipped[rule] === undefined) look(node, ...where);
      }
      const back = resting.get(node);
      if (back) {
        for (const rule of back) skipped[rule] = undefined;
        resting.delete(node);
      }
      return goesOn() ? undefined : BREAK;
    },
  };
}
