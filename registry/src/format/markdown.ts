import type { Answer, Mark, Section, Table } from './answer';

const MARK: Readonly<Record<Mark, string>> = {
  good: '',
  note: '',
  warning: '**Careful:** ',
  fault: '**Not allowed:** ',
};

export function asMarkdown({ title, sections, passed }: Answer): string {
  return [`### ${passed ? 'Passed' : 'Failed'}: ${inline(title)}`, ...sections.map(sectionText)].join('\n\n');
}

function sectionText({ heading, items = [], table }: Section): string {
  const lines = items.flatMap(({ mark, text, details = [] }) => [
    `- ${MARK[mark]}${inline(text)}`,
    ...details.map((line) => `  - ${inline(line)}`),
  ]);
  return [`#### ${inline(heading)}`, '', ...lines, ...(table ? tableLines(table) : [])].join('\n').trimEnd();
}

function tableLines({ columns, rows }: Table): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => inline(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

/** Text of schemas and clients is shown as it is: it makes no links, mentions or HTML in a comment. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~#]/g, '\\$&')
    .replaceAll('@', '&#64;');
}
