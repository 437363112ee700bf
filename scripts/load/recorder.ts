/** How often each kind of request succeeded, how long it took, and with which code it failed. */
export class Recorder {
  private readonly times = new Map<string, number[]>();
  private readonly failures = new Map<string, Map<string, number>>();

  /** @param kinds the rows of the table, in order */
  constructor(kinds: readonly string[]) {
    for (const kind of kinds) {
      this.times.set(kind, []);
      this.failures.set(kind, new Map());
    }
  }

  succeeded(kind: string, ms: number): void {
    this.times.get(kind)!.push(ms);
  }

  failed(kind: string, code: string): void {
    const codes = this.failures.get(kind)!;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }

  /** Runs one request and records what comes of it, by what it throws. @param from when it was due, by `performance.now()` */
  async measure<T>(kind: string, from: number, request: () => Promise<T>): Promise<T | null> {
    try {
      const answer = await request();
      this.succeeded(kind, performance.now() - from);
      return answer;
    } catch (error) {
      this.failed(kind, error instanceof Error ? error.message : 'UNKNOWN');
      return null;
    }
  }

  /** Lines for a person: one for each kind, then one for each code of an error. */
  table(seconds: number): string[] {
    const rows = [...this.times].map(([kind, times]) => {
      const sorted = times.sort((a, b) => a - b);
      const at = (share: number): string => {
        const value = sorted[Math.ceil(share * sorted.length) - 1];
        return value === undefined ? '–' : value.toFixed(0);
      };
      const errors = sum(this.failures.get(kind)!.values());
      return [kind, `${times.length}`, (times.length / seconds).toFixed(1), at(0.5), at(0.99), `${errors}`];
    });
    const all = [['kind', 'done', 'per second', 'p50 ms', 'p99 ms', 'errors'], ...rows];
    const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
    const lines = all.map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    );
    const codes = [...this.failures].flatMap(([kind, byCode]) =>
      [...byCode].map(([code, count]) => `${kind}: ${count} × ${code}`),
    );
    return [...lines, ...codes];
  }
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}
