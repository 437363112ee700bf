import { memo, useCallback, useSyncExternalStore } from 'react';
import { shortProvince } from '../../i18n/provinces';
import type { Shown } from '../board/shown';
import { usePage } from '../hooks';
import { ageText, bedNumber, distanceText, type T } from '../texts';

interface Props {
  readonly id: string;
  readonly first: boolean;
  readonly withDistance: boolean;
  readonly t: T;
  readonly language: string;
}

/** One hospital; drawn again only when something of it looks different. */
export const HospitalRow = memo(function HospitalRow({ id, first, withDistance, t, language }: Props) {
  const { board, selection, view } = usePage();
  const subscribe = useCallback((listener: () => void) => board.subscribeTo(id, listener), [board, id]);
  const shown = useSyncExternalStore(subscribe, () => board.shown.get(id));
  const selected = useSyncExternalStore(selection.subscribe, () => selection.get() === id);
  if (!shown) return null;
  const { hospital, freshness, look, flash } = shown;
  const { name, province, district, tier } = hospital;
  const region = [province && shortProvince(province, language), district].filter(Boolean).join(' ');
  return (
    <tr
      role="row"
      data-hpid={hospital.hpid}
      data-freshness={freshness}
      data-look={look}
      data-flash={flash}
      data-selected={selected}
      onClick={() => selection.open(id)}
    >
      <th role="rowheader" scope="row" className="name">
        <button
          type="button"
          tabIndex={first ? 0 : -1}
          aria-current={selected}
          onClick={(event) => {
            event.stopPropagation();
            selection.open(id);
          }}
        >
          {name ?? t('unknown')}
        </button>
        <span className="place">
          {region || t('unknown')} ·{' '}
          {tier === null ? t('unknown') : <abbr title={t(`tier.${tier}`)}>{t(`tierShort.${tier}`)}</abbr>}
        </span>
      </th>
      {withDistance && <Distance metres={view.metres(shown)} t={t} />}
      <Beds shown={shown} t={t} />
      <td role="cell" className="crowding">
        <Chip shown={shown} t={t} />
      </td>
      <AgeCell shown={shown} t={t} />
    </tr>
  );
});

interface CellProps {
  readonly shown: Shown;
  readonly t: T;
}

function Beds({ shown: { bed }, t }: CellProps) {
  const { available, capacity, suspect, held } = bed;
  const over = available !== null && available < 0;
  return (
    <td role="cell" className="beds" data-over={over}>
      <span className="number">
        <span className="free">{available === null ? t('unknown') : bedNumber(available)}</span>
        {available !== null && <span className="capacity"> / {capacity ?? '–'}</span>}
      </span>
      {over && <span className="note">{t('over', { n: -available })}</span>}
      {!over && suspect && available !== null && (
        <span className="note" title={t('suspectHint')}>
          {t('suspect')}
        </span>
      )}
      {held > 0 && <span className="note quiet">{t('held', { n: held })}</span>}
    </td>
  );
}

/** How crowded, by shape, word and colour. */
function Chip({ shown: { look, crowding }, t }: CellProps) {
  if (crowding === 'UNKNOWN') {
    // The number beside it says so already, to those who see it.
    return (
      <>
        <span className="mark" data-look={look} aria-hidden="true" />
        <span className="unseen">{t('crowding.UNKNOWN')}</span>
      </>
    );
  }
  return (
    <span className="chip" data-look={look}>
      <span className="mark" data-look={look} aria-hidden="true" />
      {t(`crowding.${crowding}`)}
    </span>
  );
}

function AgeCell({ shown: { age, freshness, bed }, t }: CellProps) {
  return (
    <td role="cell" className="age">
      <span className="time">{ageText(age, t)}</span>
      {(freshness === 'AGING' || freshness === 'STALE') && (
        <span className="state">{t(`freshness.${freshness}`)}</span>
      )}
      {bed.source === 'STAFF' && <span className="state quiet">{t('staff')}</span>}
    </td>
  );
}

function Distance({ metres, t }: { readonly metres: number; readonly t: T }) {
  return (
    <td role="cell" className="distance">
      {metres === Infinity ? t('unknown') : distanceText(metres, t)}
    </td>
  );
}
