import type { CheckReport } from './check-report';

/** The verdict in one sentence. */
export function summaryOf(
  { composition, changes, lint, window }: Omit<CheckReport, 'verdict' | 'summary'>,
  passed: boolean,
): string {
  if (composition.errors.length > 0) {
    return `It does not compose: ${count(composition.errors.length, 'error')}.`;
  }
  const breaking = changes.filter(({ criticality }) => criticality === 'BREAKING');
  const faults = [
    some(breaking.filter(({ passes }) => !passes).length, 'breaking change'),
    some(lint.filter(({ severity, known }) => severity === 'error' && !known).length, 'lint error'),
  ].filter((text) => text !== null);
  const excuses = [
    some(
      breaking.filter((change) => change.safeBecauseUnused).length,
      'breaking change',
      (text) => `${text} that nobody used in ${count(window.days, 'day')}`,
    ),
    some(
      breaking.filter((change) => change.approved && !change.safeBecauseUnused).length,
      'breaking change',
      (text) => `${text} approved`,
    ),
  ].filter((text) => text !== null);
  if (!passed) return `It must not go live: ${faults.join(' and ')}.`;
  const changed = changes.length === 0 ? 'no change of the API' : count(changes.length, 'change');
  return `It may go live: ${[changed, ...excuses].join(', ')}.`;
}

function some(number: number, noun: string, told = (text: string): string => text): string | null {
  return number === 0 ? null : told(count(number, noun));
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
