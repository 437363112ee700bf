import type { Annotation, Answer } from './answer';
import { asText } from './text';

/** Workflow commands that mark places in the changed files, and the text for the log. */
export function asGithub(answer: Answer): string {
  return [...answer.annotations.map(command), asText(answer)].join('\n');
}

function command({ level, message, title, file, line, column }: Annotation): string {
  const properties = [
    ...(file === null ? [] : [`file=${property(file)}`]),
    ...(line === null ? [] : [`line=${line}`]),
    ...(column === null ? [] : [`col=${column}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
