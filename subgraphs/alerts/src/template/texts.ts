import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'KO' | 'EN';
export const LANGUAGES: readonly Language[] = ['KO', 'EN'];

export interface Text {
  readonly title: string;
  readonly body: string;
}

const FOLDER = join(__dirname, '..', '..', 'templates');
const TEMPLATES: Readonly<Record<Language, Readonly<Record<string, Text>>>> = {
  KO: read('ko'),
  EN: read('en'),
};

/** Every text that there is, by its name in templates/*.json. */
export function templateNames(language: Language): string[] {
  return Object.keys(TEMPLATES[language]);
}

/**
 * A text with its `{places}` filled in. What is filled in is plain text and stays it: one line in a title, and braces in
 * it are no places.
 * @throws Error for a name that no file has, or a place that is not filled
 */
export function textOf(
  name: string,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): Text {
  const template = TEMPLATES[language][name];
  if (!template) throw new Error(`templates/ has no text ${name}.`);
  return { title: fill(template.title, values).replace(/\p{Cc}+/gu, ' '), body: fill(template.body, values) };
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_place, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`A text needs {${key}}.`);
    return value;
  });
}

function read(file: string): Record<string, Text> {
  return JSON.parse(readFileSync(join(FOLDER, `${file}.json`), 'utf8')) as Record<string, Text>;
}
