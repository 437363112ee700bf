import { existsSync } from 'node:fs';
import { syntaxProblem } from '../../compose/source-problems';
import { loadSupergraph } from '../../config/load-supergraph';
import { readText } from '../../config/read-text';
import type { Answer } from '../../format/answer';
import { lintAnswer } from '../../format/lint-answer';
import type { LintFinding } from '../../lint/finding';
import { lint as lintSdl } from '../../lint/lint';
import { lintRulesOf, type Context } from '../context';

/** Of the files that are named, or of every subgraph of supergraph.yaml. */
export async function lint(context: Context, files: readonly string[]): Promise<Answer> {
  const { config } = context.options;
  const subgraphs = files.length === 0 || existsSync(config) ? await loadSupergraph(config) : [];
  const rules = lintRulesOf(await context.project());
  const asked = files.length === 0 ? subgraphs : files.map((file) => ({ file, sdl: readText(file) }));
  const findings = asked.flatMap(({ file, sdl }): LintFinding[] => {
    const [fault] = syntaxProblem({ name: file, sdl });
    if (fault) {
      const { message, line, column } = fault;
      const place = { file, line: line ?? 1, column: column ?? 1 };
      return [{ rule: 'parse', severity: 'error', message, ...place, known: false }];
    }
    const others = subgraphs
      .filter((one) => one.file !== file && one.sdl !== sdl && syntaxProblem(one).length === 0)
      .map((one) => one.sdl);
    return lintSdl({ sdl, file, rules, others });
  });
  return lintAnswer(findings, asked.length);
}
