const DAY_MS = 24 * 60 * 60 * 1000;

export interface Present {
  readonly now: number;
  /** Asked for only where a sample names a hospital. */
  hospitalId(): Promise<string>;
  newKey(): string;
}

/** The variables of a sample, well laid out, with values of now in place of their names. */
export async function fill(variables: string | undefined, present: Present): Promise<string> {
  if (variables === undefined) return '';
  const values: Record<string, string> = {
    $NOW: new Date(present.now).toISOString(),
    $YESTERDAY: new Date(present.now - DAY_MS).toISOString(),
    $NEW_KEY: present.newKey(),
    $HOSPITAL_ID: variables.includes('$HOSPITAL_ID') ? await present.hospitalId() : '',
  };
  const filled: unknown = JSON.parse(variables, (_key, value: unknown) =>
    typeof value === 'string' ? (values[value] ?? value) : value,
  );
  return JSON.stringify(filled, null, 2);
}
