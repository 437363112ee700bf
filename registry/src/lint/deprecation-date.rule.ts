import type { Rule } from 'eslint';
import { Kind, type DirectiveNode } from 'graphql';

const ISO_DATE = /\b(\d{4}-\d{2}-\d{2})\b/;

/**
 * A deprecation names the day after which it may be gone, in its reason: "Use `beds`. Gone after 2027-03-01." The plugin's rule
 * wants an argument `deletionDate` of the directive, which no composition accepts.
 */
export const deprecationDate: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    'Directive[name.value=deprecated]'(node: Rule.Node & { rawNode(): DirectiveNode }) {
      const reason = node.rawNode().arguments?.find(({ name }) => name.value === 'reason')?.value;
      const date = reason?.kind === Kind.STRING ? ISO_DATE.exec(reason.value)?.[1] : undefined;
      if (date === undefined) {
        context.report({
          node,
          message: 'A deprecation needs a date in its reason, such as "Gone after 2027-03-01."',
        });
      } else if (Number.isNaN(Date.parse(date))) {
        context.report({ node, message: `${date} in the reason of this deprecation is no date.` });
      }
    },
  }),
};
