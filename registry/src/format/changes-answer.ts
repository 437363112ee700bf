import { count } from '../check/summary';
import type { SchemaChange } from '../diff/schema-change';
import type { Answer, Item } from './answer';

const MARK = { BREAKING: 'fault', DANGEROUS: 'warning', SAFE: 'good' } as const;

export function changesAnswer(changes: readonly Omit<SchemaChange, 'asks'>[], passed: boolean): Answer {
  const breaking = changes.filter(({ criticality }) => criticality === 'BREAKING').length;
  return {
    passed,
    title:
      changes.length === 0
        ? 'No difference.'
        : `${count(changes.length, 'difference')}, ${breaking} breaking.`,
    sections: changes.length > 0 ? [{ heading: 'Differences', items: changes.map(changeLine) }] : [],
    annotations: changes
      .filter(({ criticality }) => criticality !== 'SAFE')
      .map(({ criticality, message, type }) => ({
        level: criticality === 'BREAKING' && !passed ? ('error' as const) : ('warning' as const),
        title: type,
        message,
        file: null,
        line: null,
        column: null,
      })),
    data: { passed, changes },
  };
}

export function changeLine({ criticality, message }: Pick<SchemaChange, 'criticality' | 'message'>): Item {
  return { mark: MARK[criticality], text: `${criticality} ${message}` };
}
