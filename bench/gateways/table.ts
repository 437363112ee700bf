import { median } from '../calibration';

export interface Measured {
  readonly name: string;
  readonly cpu: number[];
  /** Without what the system does for it, which on a busy or a virtual machine can be most of it. */
  readonly user: number[];
  readonly p50: number[];
  readonly rss: number[];
}

/** Medians of the rounds; a ratio is the median of the ratios of each round to the first gateway's. */
export function table(all: readonly Measured[]): string[] {
  const base = all[0]!;
  const ratio = (mine: readonly number[], its: readonly number[]) =>
    median(mine.map((value, round) => value / its[round]!)).toFixed(2);
  return [
    '| gateway | CPU ms a request | ÷ hand-written | user CPU ms | ÷ | p50 ms, one client | ÷ | RSS MB |',
    '|---|---|---|---|---|---|---|---|',
    ...all.map(
      ({ name, cpu, user, p50, rss }) =>
        `| ${name} | ${median(cpu).toFixed(3)} | ${ratio(cpu, base.cpu)} | ${median(user).toFixed(3)} | ${ratio(user, base.user)} | ${median(p50).toFixed(2)} | ${ratio(p50, base.p50)} | ${median(rss).toFixed(0)} |`,
    ),
  ];
}
