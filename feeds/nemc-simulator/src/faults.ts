import type { ResultCodeKey } from '@goldenhour/nemc';
import { XML_DECLARATION } from './envelope';
import type { Row } from './row';

/**
 * - `partial`: each page lacks a third of its rows (at least one), totalCount still counts them
 * - `zero`: no rows, totalCount 0
 * - `half`: two rows in five are left, totalCount agrees
 * - `gateway-error`: the gateway's XML with `code` and HTTP `status`, also where JSON was asked for
 * - `slow`: the right answer, `delayMs` late
 * - `drop`: the connection is cut without an answer
 * - `malformed`: the answer breaks off in the middle
 * - `invalid-declaration`: standalone="true" in the XML declaration; JSON has none and stays as it is
 * - `quota`: `calls` more right answers, then the gateway's code 22 until the fault is lifted
 */
export type FaultKind =
  | 'partial'
  | 'zero'
  | 'half'
  | 'gateway-error'
  | 'slow'
  | 'drop'
  | 'malformed'
  | 'invalid-declaration'
  | 'quota';

export interface FaultOptions {
  /** `slow`: milliseconds, 15,000 unless told (more than a client should wait). */
  readonly delayMs?: number;
  /** `gateway-error`: 22 unless told. */
  readonly code?: ResultCodeKey;
  /** `gateway-error` and `quota`: HTTP status, 200 unless told; 401 and 403 occur, too. */
  readonly status?: number;
  /** `quota`: right answers that are left, 0 unless told. */
  readonly calls?: number;
}

/** What a request meets. `gateway` is the error that the gateway answers with instead of the service. */
export interface Fault {
  readonly kind: FaultKind;
  readonly delayMs: number;
  readonly gateway: { readonly code: ResultCodeKey; readonly status: number } | undefined;
}

interface Standing {
  readonly kind: FaultKind;
  readonly options: FaultOptions;
  callsLeft: number;
}

/** The faults that stand, by operation; `*` is for all operations that have none of their own. */
export class Faults {
  private readonly standing = new Map<string, Standing>();

  /** Null lifts the fault; null for `*` lifts all. */
  set(operation: string, kind: FaultKind | null, options: FaultOptions = {}): void {
    if (kind !== null) this.standing.set(operation, { kind, options, callsLeft: options.calls ?? 0 });
    else if (operation === '*') this.standing.clear();
    else this.standing.delete(operation);
  }

  /** The fault that this one request meets. */
  meet(operation: string): Fault | undefined {
    const fault = this.standing.get(operation) ?? this.standing.get('*');
    if (!fault) return undefined;
    const { kind, options } = fault;
    const refused = kind === 'gateway-error' || (kind === 'quota' && fault.callsLeft-- <= 0);
    const code = kind === 'gateway-error' ? (options.code ?? '22') : '22';
    return {
      kind,
      delayMs: kind === 'slow' ? (options.delayMs ?? 15_000) : 0,
      gateway: refused ? { code, status: options.status ?? 200 } : undefined,
    };
  }
}

/** All rows of an answer, before they are cut into pages. */
export function spoilRows(fault: Fault | undefined, rows: readonly Row[]): readonly Row[] {
  if (fault?.kind === 'zero') return [];
  return fault?.kind === 'half' ? rows.slice(0, Math.floor(rows.length * 0.4)) : rows;
}

export function spoilPage(fault: Fault | undefined, rows: readonly Row[]): readonly Row[] {
  return fault?.kind === 'partial' ? rows.slice(0, Math.floor((rows.length * 2) / 3)) : rows;
}

export function spoilText(fault: Fault | undefined, text: string): string {
  if (fault?.kind === 'malformed') return text.slice(0, Math.floor(text.length * 0.6));
  const declaration = XML_DECLARATION.replace('"yes"', '"true"');
  return fault?.kind === 'invalid-declaration' ? text.replace(XML_DECLARATION, declaration) : text;
}
