import { count } from '../check/summary';
import type { LintFinding } from '../lint/finding';
import type { Answer } from './answer';
import { lintAnnotation, lintItem } from './check-answer';

export function lintAnswer(findings: readonly LintFinding[], files: number): Answer {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const passed = errors === 0;
  return {
    passed,
    title: passed
      ? `${count(files, 'schema')} without a lint error.`
      : `${count(errors, 'lint error')} in ${count(files, 'schema')}.`,
    sections: findings.length > 0 ? [{ heading: 'Lint', items: findings.map(lintItem) }] : [],
    annotations: findings.map(lintAnnotation),
    data: { passed, findings },
  };
}
