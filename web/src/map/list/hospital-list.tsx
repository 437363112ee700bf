import { memo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { activeCount, NO_FILTER } from '../filter/filter';
import { usePage, useStore } from '../hooks';
import { HospitalRow } from './hospital-row';
import './list.css';
import { textsIn, type T } from '../texts';
import { chosen, type Column } from './order';
import { useGrowing } from './use-growing';

/** The same hospitals as on the map, as a table: sorted by its headings, walked through with the arrow keys. */
export function HospitalList() {
  const { i18n } = useTranslation('map');
  const t = textsIn(i18n.language);
  const { board, view } = usePage();
  const { filter, order, me, ids } = useStore(view);
  const columns: readonly Column[] = me
    ? ['name', 'distance', 'beds', 'crowding', 'age']
    : ['name', 'beds', 'crowding', 'age'];
  const kind = t(`kind.${filter.kind}`);
  const count = { n: ids.length, all: board.size };
  return (
    <section className="list" id="list" aria-label={t('list.label')} tabIndex={-1}>
      <div className="list-count">
        <p role="status">
          {ids.length === 0 && board.size > 0
            ? t('list.noMatch')
            : t(ids.length === board.size ? 'list.shown' : 'list.shownOf', count)}
        </p>
        <button
          type="button"
          className="plain"
          disabled={activeCount(filter) === 0}
          onClick={() => view.setFilter(NO_FILTER)}
        >
          {t('filter.clear')}
        </button>
        <p className="list-kind">{kind}</p>
      </div>
      <div className="list-scroll">
        {/* Rows are laid out one by one, which takes the roles of a table's parts from them. */}
        <table role="table" data-columns={columns.length}>
          <caption className="unseen">{t('list.caption', { kind })}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th
                  key={column}
                  role="columnheader"
                  scope="col"
                  data-column={column}
                  aria-sort={
                    column !== order.column ? undefined : order.direction === 1 ? 'ascending' : 'descending'
                  }
                >
                  <button type="button" onClick={() => view.setOrder(chosen(column, order))}>
                    {t(`list.columns.${column}`)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <Rows ids={ids} withDistance={me !== null} t={t} language={i18n.language} />
        </table>
      </div>
    </section>
  );
}

interface RowsProps {
  readonly ids: readonly string[];
  readonly withDistance: boolean;
  readonly t: T;
  readonly language: string;
}

const Rows = memo(function Rows({ ids, withDistance, t, language }: RowsProps) {
  const { view } = usePage();
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = useGrowing(ids);
  return (
    <tbody
      role="rowgroup"
      ref={body}
      onKeyDown={(event) => walk(event, body.current!)}
      onPointerEnter={() => view.hold(true)}
      onPointerLeave={() => view.hold(false)}
    >
      {shown.map((id, index) => (
        <HospitalRow
          key={id}
          id={id}
          first={index === 0}
          withDistance={withDistance}
          t={t}
          language={language}
        />
      ))}
    </tbody>
  );
});

/** Tab takes one step over the whole table; within it the arrow keys walk. */
function walk(event: KeyboardEvent, body: HTMLElement): void {
  const row = (event.target as HTMLElement).closest('tr');
  if (!row) return;
  const steps: Partial<Record<string, Element | null>> = {
    ArrowDown: row.nextElementSibling,
    ArrowUp: row.previousElementSibling,
    Home: body.firstElementChild,
    End: body.lastElementChild,
  };
  const next = steps[event.key]?.querySelector<HTMLElement>('button');
  if (!next) return;
  event.preventDefault();
  body.querySelectorAll('[tabindex="0"]').forEach((one) => one.setAttribute('tabindex', '-1'));
  next.tabIndex = 0;
  next.focus();
}
