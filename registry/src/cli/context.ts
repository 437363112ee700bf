import { COMPOSERS, type Composer } from '../compose/subgraph-source';
import type { ProjectConfig } from '../config/project-config';
import { readProjectConfig } from '../config/read-project-config';
import { UsageError } from '../config/usage-error';
import type { Format } from '../format/format';
import { DEFAULT_LINT_RULES, type LintRules } from '../lint/lint-rules';
import type { CliEnv } from './env';
import { RegistryClient } from './registry-client';

/** Options that every command has. */
export interface GlobalOptions {
  readonly format: Format;
  readonly config: string;
  readonly composer: string;
  readonly registry?: string;
  readonly token?: string;
}

export class Context {
  constructor(
    readonly options: GlobalOptions,
    private readonly env: CliEnv,
  ) {}

  get composer(): Composer {
    const { composer } = this.options;
    const known = COMPOSERS.find((one) => one === composer);
    if (!known) throw new UsageError(`--composer ${composer} is none of ${COMPOSERS.join(', ')}.`);
    return known;
  }

  project(): Promise<ProjectConfig> {
    return readProjectConfig(this.options.config);
  }

  /** The registry that was named, or null. */
  get registryIfAny(): RegistryClient | null {
    const address = this.options.registry ?? this.env.registry;
    return address === undefined ? null : new RegistryClient(address, this.options.token ?? this.env.token);
  }

  /** @throws UsageError when none was named */
  get registry(): RegistryClient {
    const registry = this.registryIfAny;
    if (!registry) throw new UsageError('Name the registry by --registry or GOLDENHOUR_REGISTRY.');
    return registry;
  }
}

export function lintRulesOf({ lint }: ProjectConfig): LintRules {
  return { ...DEFAULT_LINT_RULES, ...lint };
}
