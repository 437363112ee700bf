import { useTranslation } from 'react-i18next';
import { useOnline } from '../../transport/use-online';
import { useStore } from '../../transport/use-store';
import { useDesk } from '../desk-context';

/** One line that always has the same place: whether what is shown is true now. */
export function Connection() {
  const { t } = useTranslation('crew');
  const desk = useDesk();
  const { live, isRead } = useStore(desk.store);
  const { transport } = useStore(desk.device);
  const online = useOnline();
  const state = !online ? 'offline' : transport === null ? null : live;
  return (
    <p className="connection-line" role="status" data-state={state ?? 'none'}>
      {state !== null && t(`live.${state}`)}
      {transport !== null && !isRead && state !== 'live' && ` ${t('live.kept')}`}
    </p>
  );
}
