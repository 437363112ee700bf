import { useTranslation } from 'react-i18next';
import { shortProvince } from '../../i18n/provinces';
import { usePerson } from '../../session/use-session';
import { useNow } from '../../shell/clock';
import { timerText } from '../../shell/duration';
import { Triage } from '../../transport/patient-line';
import { approved, type Transport } from '../../transport/reservations';
import { alarmOf, byNeed, countsOf, isUnheard } from '../alarms';
import { useBoard, useDesk } from '../desk-context';

/** The province's open transports, those that need a dispatcher first. */
export function TransportList() {
  const { t, i18n } = useTranslation('dispatch');
  const { province } = usePerson();
  const { failed, transports, triage } = useBoard();
  const rows = [...(transports?.values() ?? [])]
    .map((transport) => ({ transport, preKtas: triage.get(transport.id) ?? null }))
    .sort(byNeed);
  return (
    <section className="transports" aria-labelledby="transports-title">
      <h2 id="transports-title">
        {t('province', { province: shortProvince(province ?? '', i18n.language) })}{' '}
        <span className="count">{rows.length}</span>
      </h2>
      <p role="status" className="quiet">
        {failed && t('failed')}
        {!failed && transports === null && t('loading')}
        {transports?.size === 0 && t('none')}
      </p>
      <ul>
        {rows.map(({ transport, preKtas }) => (
          <Row key={transport.id} transport={transport} preKtas={preKtas} />
        ))}
      </ul>
    </section>
  );
}

function Row({ transport, preKtas }: { readonly transport: Transport; readonly preKtas: number | null }) {
  const { t } = useTranslation('dispatch');
  const desk = useDesk();
  const { heard, selected } = useBoard();
  const now = useNow();
  const { id, organization, registeredAt, searchingSince, takenOver, vehicle } = transport;
  const alarm = alarmOf(transport);
  const held = approved(transport);
  const since = (moment: string) => timerText(now - Date.parse(moment));
  return (
    <li data-level={alarm?.level ?? 'none'} data-unheard={isUnheard(transport, heard)}>
      <button
        type="button"
        className="transport-row"
        aria-current={id === selected || undefined}
        onClick={() => desk.select(id)}
      >
        <span className="row-head">
          <strong>{vehicle ?? t('row.unnamed')}</strong> <Triage preKtas={preKtas} />
          {alarm && (
            <span className="tag" data-tone={alarm.level === 'ALARMED' ? 'bad' : 'fair'}>
              {t(`level.${alarm.level}`)}
            </span>
          )}
          {takenOver && <span className="tag">{t('takenOver')}</span>}
        </span>
        <small>{organization}</small>
        <span className="row-facts">
          <span>
            {t('row.registered')} <b>{since(registeredAt)}</b>
          </span>
          {searchingSince !== null && (
            <span>
              {t('row.searching')} <b>{since(searchingSince)}</b>
            </span>
          )}
        </span>
        <span className="row-facts">
          {held ? (
            <span className="row-held">
              {t('row.held', { name: held.hospital?.name ?? '' })}
              {held.hold && ` · ${t('row.left', { time: timerText(Date.parse(held.hold.expiresAt) - now) })}`}
            </span>
          ) : (
            <Counts transport={transport} now={now} />
          )}
        </span>
      </button>
    </li>
  );
}

function Counts({ transport, now }: { readonly transport: Transport; readonly now: number }) {
  const { t } = useTranslation('dispatch');
  const counts = countsOf(transport, now);
  const said = (['pending', 'declined', 'unanswered'] as const).filter((name) => counts[name] > 0);
  if (said.length === 0) return <span>{t('row.notSearching')}</span>;
  return said.map((name) => <span key={name}>{t(`row.${name}`, { n: counts[name] })}</span>);
}
