// The table: rows by hospital, written at most once per frame, sorted and filtered.
import { serverNow } from './freshness.mjs';
import { firstDirection, isLiveColumn, matches, sorted } from './order.mjs';
import { Row } from './row.mjs';

const HIGHLIGHT_MS = 3_000;

export class Table {
  #board;
  #texts;
  #body = document.getElementById('rows');
  #headers = [...document.querySelectorAll('#table th[data-column]')];
  #rows = new Map();
  #dirty = new Set();
  #frame = null;
  #order = { column: 'name', direction: 1 };
  #filter = { text: '', province: '' };
  #onShown;

  /** @param onShown called with the number of rows that the filter lets through */
  constructor(board, texts, onShown) {
    this.#board = board;
    this.#texts = texts;
    this.#onShown = onShown;
    for (const header of this.#headers) {
      header.firstElementChild.addEventListener('click', () => this.#sortBy(header.dataset.column));
    }
  }

  set texts(texts) {
    this.#texts = texts;
    this.refresh();
  }

  set filter(filter) {
    this.#filter = filter;
    this.#show();
  }

  /** Everything anew, after loading or in another language. */
  refresh() {
    for (const id of [...this.#rows.keys()]) {
      if (this.#board.get(id)) continue;
      this.#rows.get(id).element.remove();
      this.#rows.delete(id);
    }
    const now = serverNow();
    for (const hospital of this.#board.hospitals) {
      if (!this.#rows.has(hospital.id)) this.#rows.set(hospital.id, new Row(hospital));
      this.#rows.get(hospital.id).update(hospital, now, this.#texts);
    }
    this.#heads();
    this.#arrange();
    this.#show();
  }

  /** Writes these hospitals with the next frame; `changed` ones are highlighted for a moment. */
  schedule(changed, touched) {
    for (const id of touched) this.#dirty.add(id);
    for (const id of changed) {
      this.#dirty.add(id);
      this.#rows.get(id)?.element.classList.add('changed');
    }
    const over = () => {
      for (const id of changed) this.#rows.get(id)?.element.classList.remove('changed');
    };
    if (changed.size > 0) setTimeout(over, HIGHLIGHT_MS);
    this.#frame ??= requestAnimationFrame(() => this.#write());
  }

  /** Lets the ages go on. */
  grow() {
    const now = serverNow();
    for (const [id, row] of this.#rows) row.grow(this.#board.get(id), now, this.#texts);
  }

  #write() {
    this.#frame = null;
    const now = serverNow();
    for (const id of this.#dirty) this.#rows.get(id)?.update(this.#board.get(id), now, this.#texts);
    this.#dirty.clear();
    if (isLiveColumn(this.#order.column)) this.#arrange();
  }

  #sortBy(column) {
    const same = column === this.#order.column;
    this.#order = { column, direction: same ? -this.#order.direction : firstDirection(column) };
    this.#heads();
    this.#arrange();
  }

  #heads() {
    for (const header of this.#headers) {
      const { column } = header.dataset;
      header.firstElementChild.textContent = this.#texts.columns[column];
      if (column !== this.#order.column) header.removeAttribute('aria-sort');
      else header.setAttribute('aria-sort', this.#order.direction === 1 ? 'ascending' : 'descending');
    }
  }

  /** Moves only the rows that are out of place. */
  #arrange() {
    const { column, direction } = this.#order;
    let place = this.#body.firstElementChild;
    for (const { id } of sorted([...this.#board.hospitals], column, direction, serverNow())) {
      const { element } = this.#rows.get(id);
      if (element === place) place = place.nextElementSibling;
      else this.#body.insertBefore(element, place);
    }
  }

  #show() {
    let shown = 0;
    for (const [id, { element }] of this.#rows) {
      element.hidden = !matches(this.#board.get(id), this.#filter, this.#texts);
      if (!element.hidden) shown += 1;
    }
    this.#onShown(shown);
  }
}
