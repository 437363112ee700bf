/** What a command has to tell, before it is known how it is printed. */
export interface Answer {
  /** Whether what was asked about is as it should be; false is exit code 1. */
  readonly passed: boolean;
  /** The answer in one sentence. */
  readonly title: string;
  readonly sections: readonly Section[];
  /** Places in files, for a workflow to mark. */
  readonly annotations: readonly Annotation[];
  /** The whole of it for programs. */
  readonly data: unknown;
  /** Printed instead of everything else in the format text: a schema that goes to a pipe. */
  readonly raw?: string;
}

export interface Section {
  readonly heading: string;
  readonly items?: readonly Item[];
  readonly table?: Table;
}

export interface Item {
  readonly mark: Mark;
  readonly text: string;
  /** Further lines below it. */
  readonly details?: readonly string[];
}

export type Mark = 'good' | 'note' | 'warning' | 'fault';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}
