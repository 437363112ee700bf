/** One `item` of an answer: tag → value, in the order of the tags. A tag that is not there is absent from the answer. */
export type Row = Readonly<Record<string, string | number>>;

/** Makes one tag of a row; undefined leaves the tag out. */
export interface Tag<Subject> {
  readonly name: string;
  readonly value: (subject: Subject) => string | number | undefined;
}

/** The real API orders the tags of a row by name, whatever the case. */
export function sortTags<Subject>(tags: readonly Tag<Subject>[]): readonly Tag<Subject>[] {
  const key = ({ name }: Tag<Subject>): string => name.toLowerCase();
  return [...tags].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export function makeRow<Subject>(tags: readonly Tag<Subject>[], subject: Subject): Row {
  const row: Record<string, string | number> = {};
  for (const { name, value } of tags) {
    const made = value(subject);
    if (made !== undefined) row[name] = made;
  }
  return row;
}
