import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { shortProvince } from '../../i18n/provinces';
import { usePage } from '../hooks';
import { BedChart } from './bed-chart';
import { BedTable } from './bed-table';
import { Contact } from './contact';
import './detail.css';
import { EquipmentList, IllnessList } from './lists';
import { Messages } from './messages';
import { NowFigure } from './now-figure';
import { useDetails } from './use-details';

interface Props {
  readonly id: string;
  /** Whether it covers the whole window. */
  readonly modal: boolean;
}

/** Everything that is known of one hospital. */
export default function HospitalPanel({ id, modal }: Props) {
  const { t, i18n } = useTranslation(['map', 'shell']);
  const { board, selection } = usePage();
  const subscribe = useCallback((listener: () => void) => board.subscribeTo(id, listener), [board, id]);
  const shown = useSyncExternalStore(subscribe, () => board.shown.get(id));
  const details = useDetails(id);
  const heading = useFocusWhileOpen();
  const hospital = shown?.hospital;
  const name = hospital?.name ?? t('unknown');
  const region = [hospital?.province && shortProvince(hospital.province, i18n.language), hospital?.district];
  return (
    <section
      className="panel"
      role={modal ? 'dialog' : 'region'}
      aria-modal={modal || undefined}
      aria-label={`${t('detail.label')}: ${name}`}
      onKeyDown={(event) => event.key === 'Escape' && selection.close()}
    >
      <header className="panel-head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {name}
          </h2>
          {hospital && (
            <p>
              {region.filter(Boolean).join(' ')} · {hospital.tier ? t(`tier.${hospital.tier}`) : t('unknown')}
            </p>
          )}
        </div>
        <button type="button" className="close" onClick={() => selection.close()}>
          {t('detail.close')}
        </button>
      </header>
      <div className="panel-body">
        {shown ? <NowFigure shown={shown} /> : <p>{t('detail.gone')}</p>}
        {hospital && <Contact hospital={hospital} phone={details.hospital?.phone ?? null} />}
        {details.state === 'failed' && (
          <div className="panel-problem">
            <p role="status">{t('detail.failed')}</p>
            <button type="button" onClick={details.retry}>
              {t('filter.retry')}
            </button>
          </div>
        )}
        <Messages announcements={details.hospital?.announcements ?? null} state={details.state} />
        <BedChart history={details.hospital?.bedHistory ?? null} state={details.state} until={details.at} />
        <BedTable hospitalId={id} />
        <EquipmentList equipment={details.hospital?.equipment ?? null} />
        <IllnessList illnesses={details.hospital?.severeIllness ?? null} />
        <p className="panel-confirm">
          <strong>{t('shell:confirm')}</strong> {t('shell:origin')}
        </p>
      </div>
    </section>
  );
}

/** Focus goes into the panel, and back to where it came from. */
function useFocusWhileOpen() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return heading;
}
