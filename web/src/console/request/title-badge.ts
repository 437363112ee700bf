/** The tab says how many wait, also when nobody looks at it. */
export function badgedTitle(title: string, waiting: number): string {
  return waiting === 0 ? title : `(${waiting}) ${title}`;
}
