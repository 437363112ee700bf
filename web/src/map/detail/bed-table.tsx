import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ageOf } from '../board/age';
import type { Bed } from '../board/bed';
import { crowdingNow, freshnessNow, lookOf, worse } from '../board/freshness';
import { BED_KINDS } from '../board/kinds';
import { useNow, usePage, useStore } from '../hooks';
import { ageText, bedNumber } from '../texts';
import { BED_GROUPS, bedGroupOf } from './bed-groups';

/** All kinds of bed that this hospital ever reported, by group; live like the map. */
export function BedTable({ hospitalId }: { readonly hospitalId: string }) {
  const { t } = useTranslation('map');
  const { board } = usePage();
  const subscribe = useCallback(
    (listener: () => void) => board.subscribeTo(hospitalId, listener),
    [board, hospitalId],
  );
  // The object is new whenever something of the hospital's general beds differs; the clock brings the rest.
  useSyncExternalStore(subscribe, () => board.shown.get(hospitalId));
  useNow();
  const beds = [...board.beds.of(hospitalId)]
    .filter(({ reportedAt, capacity }) => reportedAt !== null || capacity !== null)
    .sort((a, b) => BED_KINDS.indexOf(a.kind) - BED_KINDS.indexOf(b.kind));
  return (
    <section className="part">
      <h3>{t('detail.beds')}</h3>
      {beds.length === 0 ? (
        <p className="quiet">{t('detail.noBeds')}</p>
      ) : (
        <table className="bed-table">
          <caption className="unseen">{t('detail.beds')}</caption>
          <thead>
            <tr>
              {(['kind', 'available', 'held', 'capacity', 'age'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`detail.bedColumns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {BED_GROUPS.map((group) => {
            const ofGroup = beds.filter(({ kind }) => bedGroupOf(kind) === group);
            return ofGroup.length === 0 ? null : (
              <tbody key={group}>
                <tr className="bed-group">
                  <th colSpan={5} scope="rowgroup">
                    {t(`detail.bedGroups.${group}`)}
                  </th>
                </tr>
                {ofGroup.map((bed) => (
                  <BedRow key={bed.kind} bed={bed} />
                ))}
              </tbody>
            );
          })}
        </table>
      )}
    </section>
  );
}

function BedRow({ bed }: { readonly bed: Bed }) {
  const { t } = useTranslation('map');
  const { client, status } = usePage();
  const { phase } = useStore(status);
  const now = client.serverNow();
  const freshness = worse(freshnessNow(bed, now), phase === 'kept' ? 'STALE' : 'FRESH');
  const look = lookOf(freshness, crowdingNow(bed, freshness));
  return (
    <tr data-freshness={freshness} data-look={look}>
      <th scope="row">{t(`kind.${bed.kind}`)}</th>
      <td className="free">{bed.available === null ? t('unknown') : bedNumber(bed.available)}</td>
      <td>{bed.held}</td>
      <td>{bed.capacity ?? '–'}</td>
      <td>{ageText(bed.reportedAt === null ? null : ageOf(bed.reportedAt, now), t)}</td>
    </tr>
  );
}
