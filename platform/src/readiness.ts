import type { Health } from '@goldenhour/service-kit';
import { orDegraded } from '@goldenhour/subgraph-kit';

type Check = () => Promise<void>;

/** The probes of parts that start one after the other: until then each says what it waits for. */
export class Readiness {
  private readonly checks = new Map<string, Check>();
  private readonly missing = new Map<string, string>();

  constructor(health: Health, parts: readonly string[]) {
    for (const part of parts) health.register(part, () => this.check(part));
  }

  /** What the part's start needs next. */
  waits(part: string, what: string): void {
    this.missing.set(part, what);
  }

  /** From now on the part speaks for itself. */
  started(part: string, check: Check): void {
    this.checks.set(part, check);
  }

  private async check(part: string): Promise<void> {
    const check = this.checks.get(part);
    if (!check) throw new Error(`waits for ${this.missing.get(part) ?? 'its turn'}`);
    await orDegraded(check());
  }
}
