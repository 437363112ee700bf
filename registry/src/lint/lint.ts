import { Linter } from 'eslint/universal';
import { parse } from 'graphql';
import { pluginOfOneSchema } from './eslint-plugin';
import { eslintRules } from './eslint-rules';
import type { LintFinding } from './finding';
import { graphqlParser } from './graphql-parser';
import type { LintRules } from './lint-rules';
import { describedTypes, hasConnections, valueTypes } from './type-facts';

export interface LintInput {
  readonly sdl: string;
  /** Its name in the findings. */
  readonly file: string;
  readonly rules: LintRules;
  /** SDL of the other subgraphs: what they describe need not be described again. */
  readonly others?: readonly string[];
  /** The version before, if there was one: what was wrong with it already is marked as known. */
  readonly before?: string | null;
}

/** What the rules find in one subgraph's SDL, which must parse. */
export function lint({ sdl, file, rules, others = [], before = null }: LintInput): LintFinding[] {
  const described = others.flatMap((other) => describedTypes(parse(other, { noLocation: true })));
  const found = verify(sdl, rules, described);
  const compared = found.length > 0 && before !== null && before !== sdl;
  const known = new Set(compared ? verify(before, rules, described).map(identity) : []);
  return found.map((message) => ({
    rule: message.ruleId?.replace('graphql/', '') ?? 'parse',
    severity: message.severity === 2 ? 'error' : 'warning',
    message: message.message.replace(/\n/g, ' '),
    file,
    line: message.line,
    column: message.column,
    known: before !== null && (before === sdl || known.has(identity(message))),
  }));
}

function verify(sdl: string, rules: LintRules, described: readonly string[]): Linter.LintMessage[] {
  const document = parse(sdl, { noLocation: true });
  const facts = { values: valueTypes(document), described, paged: hasConnections(document) };
  return new Linter({ configType: 'flat' }).verify(
    sdl,
    [
      {
        files: ['**/*.graphql'],
        languageOptions: { parser: graphqlParser },
        plugins: { graphql: pluginOfOneSchema() },
        rules: eslintRules(rules, facts),
      },
    ],
    'schema.graphql',
  );
}

function identity({ ruleId, message }: Linter.LintMessage): string {
  return `${ruleId ?? ''} ${message}`;
}
