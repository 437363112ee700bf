import type { Answer } from './answer';
import { asGithub } from './github';
import { asMarkdown } from './markdown';
import { asText } from './text';

export const FORMATS = ['text', 'json', 'markdown', 'github'] as const;
export type Format = (typeof FORMATS)[number];

const RENDER: Readonly<Record<Format, (answer: Answer) => string>> = {
  text: asText,
  json: ({ data }) => JSON.stringify(data, null, 2),
  markdown: asMarkdown,
  github: asGithub,
};

/** @returns the whole output, ending in one line break */
export function render(answer: Answer, format: Format): string {
  return RENDER[format](answer).trimEnd() + '\n';
}
