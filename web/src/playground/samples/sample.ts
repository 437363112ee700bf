export const AUDIENCES = ['map', 'crew', 'hospital', 'partner'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** An operation to try, from a `.graphql` file: its titles in the first comments, its variables in the last. */
export interface Sample {
  readonly audience: Audience;
  readonly name: string;
  readonly title: { readonly ko: string; readonly en: string };
  readonly query: string;
  /** JSON with `$HOSPITAL_ID` and the like where a value must be of now (`fill`). */
  readonly variables: string | undefined;
}

/** @param path such as `./map/3-feed.graphql`; the number is its place @throws Error when a title is missing */
export function sampleOf(path: string, text: string): Sample {
  const [, audience, name] = /(\w+)\/\d-([\w-]+)\.graphql$/.exec(path) ?? [];
  const comment = (key: string): string | undefined =>
    new RegExp(`^# ${key}: (.*)$`, 'm').exec(text)?.[1]?.trim();
  const ko = comment('ko');
  const en = comment('en');
  if (!AUDIENCES.some((one) => one === audience) || name === undefined || !ko || !en) {
    throw new Error(`${path} is no sample: it needs an audience, # ko: and # en:.`);
  }
  const query = text.replace(/^# (ko|en|variables): .*\n/gm, '').trim();
  return {
    audience: audience as Audience,
    name,
    title: { ko, en },
    query: `${query}\n`,
    variables: comment('variables'),
  };
}
