import { createRequire } from 'node:module';
import type { Rule } from 'eslint';

const load = createRequire(__filename);

/**
 * A rule of the plugin that remembers the first schema of its process (edge types; whether there is a PageInfo), loaded anew: here one
 * process looks at one schema after the other.
 */
export function freshRule(name: string): Rule.RuleModule {
  const path = load.resolve(`@graphql-eslint/eslint-plugin/rules/${name}/index`);
  Reflect.deleteProperty(load.cache, path);
  return (load(path) as { readonly rule: Rule.RuleModule }).rule;
}
