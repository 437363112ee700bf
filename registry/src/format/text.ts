import type { Answer, Mark, Section, Table } from './answer';

const MARK: Readonly<Record<Mark, string>> = { good: '✓', note: '·', warning: '!', fault: '✗' };

export function asText({ title, sections, passed, raw }: Answer): string {
  if (raw !== undefined) return raw;
  return [...sections.map(sectionText), `${passed ? MARK.good : MARK.fault} ${title}`].join('\n');
}

function sectionText({ heading, items = [], table }: Section): string {
  const lines = items.flatMap(({ mark, text, details = [] }) => [
    `  ${MARK[mark]} ${text}`,
    ...details.map((line) => `      ${line}`),
  ]);
  return [heading, ...lines, ...(table ? tableLines(table) : []), ''].join('\n');
}

function tableLines({ columns, rows }: Table): string[] {
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}`.trimEnd();
  return [line(columns), ...rows.map(line)];
}
