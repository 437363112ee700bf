/** What the command line takes from the environment; options win. */
export interface CliEnv {
  readonly registry: string | undefined;
  readonly token: string | undefined;
}

export function cliEnv(env: NodeJS.ProcessEnv): CliEnv {
  return {
    registry: env['GOLDENHOUR_REGISTRY'] || undefined,
    token: env['GOLDENHOUR_REGISTRY_TOKEN'] || undefined,
  };
}
