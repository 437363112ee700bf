import { useTranslation } from 'react-i18next';
import { useNow } from '../../shell/clock';
import { TitleBadge } from '../../shell/title-badge';
import { useBoard, useDesk } from '../desk-context';

/** Whether somebody must be called, whether it can be heard, and whether the board is true. Always in the same place. */
export function AlarmBar() {
  const { t } = useTranslation('dispatch');
  const desk = useDesk();
  const { live, sound } = useBoard();
  const n = desk.unheard();
  useNow();
  return (
    <div className="alarm-bar" data-alarm={n > 0}>
      <TitleBadge title={t('title')} waiting={n} />
      <p className="alarm-count" role="alert">
        {n > 0 ? t('alarms', { n }) : ''}
      </p>
      {n === 0 && <p className="quiet">{t('noAlarms')}</p>}
      <p role="status" className="alarm-live" data-live={live}>
        {t(`live.${live}`)}
      </p>
      <button
        type="button"
        className="sound"
        data-sound={sound}
        onClick={() => void desk.turnSound(sound !== 'on')}
      >
        {t(`sound.${sound}`)}
      </button>
    </div>
  );
}
