/** A parameter is wrong (code 10) or missing (code 11). */
export class ParameterError extends Error {
  constructor(
    readonly code: '10' | '11',
    parameter: string,
  ) {
    super(`Parameter ${parameter} is ${code === '10' ? 'invalid' : 'missing'}.`);
  }
}

/** What an operation demands of its own parameters. */
export interface ParameterRules {
  /** Parameters without which the answer is code 11; `when` limits that to requests that have another parameter. */
  readonly mandatory?: readonly { readonly name: string; readonly when?: string }[];
  /** Parameters and the values they may have; anything else is code 10. */
  readonly allowed?: Readonly<Record<string, RegExp>>;
}

/** The parameters of a request. An empty one counts as not given. */
export interface Query {
  readonly json: boolean;
  /** ≥ 1. */
  readonly pageNo: number;
  /** ≥ 1, 10 if not given. */
  readonly numOfRows: number;
  get(name: string): string | undefined;
}

/** Whether JSON is asked for; known before anything else is read, because errors are written in that format, too. */
export const wantsJson = (parameters: URLSearchParams): boolean =>
  parameters.get('_type')?.toLowerCase() === 'json';

/** Reads the parameters that every operation has and checks those that an operation has rules for. @throws ParameterError */
export function readQuery(parameters: URLSearchParams, rules: ParameterRules): Query {
  const get = (name: string): string | undefined => parameters.get(name)?.trim() || undefined;
  const positive = (name: string, fallback: number): number => {
    const text = get(name);
    if (text === undefined) return fallback;
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new ParameterError('10', name);
    return Number(text);
  };
  for (const { name, when } of rules.mandatory ?? [])
    if (get(name) === undefined && (when === undefined || get(when) !== undefined))
      throw new ParameterError('11', name);
  for (const [name, pattern] of Object.entries(rules.allowed ?? {})) {
    const text = get(name);
    if (text !== undefined && !pattern.test(text)) throw new ParameterError('10', name);
  }
  return {
    json: wantsJson(parameters),
    pageNo: positive('pageNo', 1),
    numOfRows: positive('numOfRows', 10),
    get,
  };
}
