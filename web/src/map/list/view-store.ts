import type { Place } from '../board/bed';
import type { BoardStore } from '../board/board-store';
import { LOOKS, type Look } from '../board/freshness';
import { Listeners } from '../board/listeners';
import type { Shown } from '../board/shown';
import { matches, NO_FILTER, type Filter, type SearchText } from '../filter/filter';
import { metresBetween } from './distance';
import { BY_NAME, isLive, sorted, type Order } from './order';

export type Counts = Readonly<Record<Look, number>>;

export interface View {
  readonly filter: Filter;
  readonly order: Order;
  /** Where the visitor is, when they said so. */
  readonly me: Place | null;
  /** Ids in the order of the list; the map shows the same. */
  readonly ids: readonly string[];
  /** Of those that are shown. */
  readonly counts: Counts;
}

const NO_COUNTS = Object.fromEntries(LOOKS.map((look) => [look, 0])) as Counts;

/** Which hospitals are shown and in which order: follows the board, the filter, and what the API said matches. */
export class ViewStore {
  readonly #listeners = new Listeners();
  readonly #metres = new Map<string, number>();
  #allowed: ReadonlySet<string> | null = null;
  #holding = false;
  #view: View = { filter: NO_FILTER, order: BY_NAME, me: null, ids: [], counts: NO_COUNTS };

  constructor(
    private readonly board: BoardStore,
    private readonly searchText: SearchText,
  ) {
    board.subscribe(() => this.#look());
  }

  readonly get = (): View => this.#view;
  readonly subscribe = this.#listeners.add;

  setFilter(filter: Filter): void {
    this.board.chooseKind(filter.kind);
    this.#look({ filter }, true);
  }

  setAllowed(allowed: ReadonlySet<string> | null): void {
    this.#allowed = allowed;
    this.#look({}, true);
  }

  setOrder(order: Order): void {
    this.#look({ order }, true);
  }

  setMe(me: Place | null): void {
    this.#metres.clear();
    this.#look({ me, order: me ? { column: 'distance', direction: 1 } : BY_NAME }, true);
  }

  /** While somebody points at a row, no other must slip under the pointer. */
  hold(holding: boolean): void {
    this.#holding = holding;
    if (!holding) this.#look();
  }

  /** Great-circle metres from the visitor; Infinity where either place is unknown. */
  metres(shown: Shown): number {
    const { me } = this.#view;
    const { id, at } = shown.hospital;
    if (me === null || at === null) return Infinity;
    const known = this.#metres.get(id);
    if (known !== undefined) return known;
    const metres = metresBetween(me, at);
    this.#metres.set(id, metres);
    return metres;
  }

  #look(change: Partial<View> = {}, orderAnew = false): void {
    const view = { ...this.#view, ...change };
    this.#view = view;
    const fitting: Shown[] = [];
    const counts: Record<Look, number> = { ...NO_COUNTS };
    for (const shown of this.board.shown.values()) {
      if (!matches(shown, view.filter, this.searchText, this.#allowed)) continue;
      fitting.push(shown);
      counts[shown.look] += 1;
    }
    const keep = !orderAnew && (this.#holding || !isLive(view.order));
    const ids = keep ? this.#kept(fitting) : this.#sorted(fitting, view.order);
    const sameIds = isSame(ids, this.#view.ids);
    const sameCounts = LOOKS.every((look) => counts[look] === view.counts[look]);
    if (sameIds && sameCounts && !orderAnew) return;
    this.#view = { ...view, ids: sameIds ? view.ids : ids, counts: sameCounts ? view.counts : counts };
    this.#listeners.tell();
  }

  /** The order of before, without those that no longer fit; sorted anew only when others come in. */
  #kept(fitting: readonly Shown[]): readonly string[] {
    const fits = new Set(fitting.map(({ hospital }) => hospital.id));
    const before = this.#view.ids;
    if (fits.size === before.length && before.every((id) => fits.has(id))) return before;
    const known = new Set(before);
    if (fitting.some(({ hospital }) => !known.has(hospital.id)))
      return this.#sorted(fitting, this.#view.order);
    return before.filter((id) => fits.has(id));
  }

  #sorted(fitting: readonly Shown[], order: Order): readonly string[] {
    return sorted(fitting, order, (shown) => this.metres(shown)).map(({ hospital }) => hospital.id);
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}
