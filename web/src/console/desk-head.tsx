import { useTranslation } from 'react-i18next';
import { useNow } from '../shell/clock';
import { TitleBadge } from '../shell/title-badge';
import { useDesk, useRefused, useRequests, useSound } from './hooks';
import { VIEWS, type View } from './view';
import { ageText } from './wording';

interface Props {
  readonly name: string;
  readonly view: View;
}

/** Whose console it is, whether it is true and heard, and the way to its screens. */
export function DeskHead({ name, view }: Props) {
  const { t } = useTranslation('console');
  const { asked } = useRequests();
  const waiting = asked.length;
  return (
    <>
      <div className="desk-head">
        <p className="hospital">{name}</p>
        <Liveness />
        <SoundButton />
      </div>
      <Warning />
      <TitleBadge title={t('title')} waiting={waiting} />
      <nav className="tabs" aria-label={t('tabsLabel')}>
        {VIEWS.map((one) => (
          <a key={one} href={`#${one}`} aria-current={one === view ? 'page' : undefined}>
            {t(`tabs.${one}`)}
            {one === 'requests' && waiting > 0 && <span className="count waiting">{waiting}</span>}
          </a>
        ))}
      </nav>
    </>
  );
}

function Liveness() {
  const { t } = useTranslation('console');
  const { live } = useRequests();
  return (
    <p className="liveness" data-live={live}>
      {t(live ? 'live' : 'connecting')}
    </p>
  );
}

function Warning() {
  const { t } = useTranslation('console');
  const now = useNow();
  const { live, heardAt } = useRequests();
  const refused = useRefused() !== null;
  const old = !live && heardAt !== null;
  return (
    <p className="desk-warning" role="alert">
      {refused ? t('refused') : old ? t('old', { age: ageText(heardAt, now, t) }) : ''}
    </p>
  );
}

function SoundButton() {
  const { t } = useTranslation('console');
  const { alarm } = useDesk();
  const sound = useSound();
  return (
    <button
      type="button"
      className="sound"
      data-sound={sound}
      aria-pressed={sound === 'on'}
      onClick={() => void (sound === 'on' ? alarm.turnOff() : alarm.turnOn())}
    >
      {t(`sound.${sound}`)}
    </button>
  );
}
