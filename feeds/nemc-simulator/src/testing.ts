import { formatKst, OPERATIONS } from '@goldenhour/nemc';
import type { Row } from './row';
import { type Simulator, type SimulatorOptions, startSimulator } from './server';

export const BEDS = OPERATIONS.REAL_TIME_BEDS;
export const ILLNESSES = OPERATIONS.SEVERE_ILLNESS;
export const LIST = OPERATIONS.INSTITUTIONS;
export const DETAIL = OPERATIONS.INSTITUTION;
export const MESSAGES = OPERATIONS.MESSAGES;

export interface Body {
  readonly items: '' | { readonly item: Row | Row[] };
  readonly totalCount: number;
  readonly pageNo: number;
  readonly numOfRows: number;
}

/** A simulator over real HTTP, on a clock that only the test moves. */
export interface Bench extends Simulator {
  /** 10 seconds a step. */
  step(count?: number): void;
  /** The present time as the API writes it. */
  nowKst(): string;
  get(operation: string, parameters?: Record<string, string | number>): Promise<Response>;
  body(operation: string, parameters?: Record<string, string | number>): Promise<Body>;
  /** All rows of a nationwide answer, or of as much of it as is asked for. */
  rows(operation: string, parameters?: Record<string, string | number>): Promise<readonly Row[]>;
}

export async function startBench(options: SimulatorOptions = {}): Promise<Bench> {
  let now = Date.parse('2026-11-21T12:00:00+09:00');
  const simulator = await startSimulator({ clock: { now: () => now }, ...options });
  const get: Bench['get'] = (operation, parameters = {}) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) query.set(name, String(value));
    return fetch(`${simulator.baseUrl}/${operation}?${query.toString()}`);
  };
  const body: Bench['body'] = async (operation, parameters) => {
    const response = await get(operation, { _type: 'json', numOfRows: 1000, ...parameters });
    const { response: answer } = (await response.json()) as { response: { body: Body } };
    return answer.body;
  };
  return {
    ...simulator,
    step: (count = 1) => void (now += count * 10_000),
    nowKst: () => formatKst(now),
    get,
    body,
    rows: async (operation, parameters) => {
      const { items } = await body(operation, parameters);
      return items === '' ? [] : Array.isArray(items.item) ? items.item : [items.item];
    },
  };
}
