import { useTranslation } from 'react-i18next';
import { directionsTo } from '../../map/detail/directions';
import { CallLink } from '../../transport/call-link';
import { HeldBed } from '../../transport/held-bed';
import type { Asked } from '../../transport/reservations';
import { SecondLook } from '../../transport/second-look';
import { useStore } from '../../transport/use-store';
import { useDesk } from '../desk-context';

/** The hospital that takes the patient: how to get there, how long the bed is held, and the arrival. */
export function Destination({ goal }: { readonly goal: Asked }) {
  const { t } = useTranslation(['crew', 'transport']);
  const desk = useDesk();
  const { unsent } = useStore(desk.device);
  const { hospital, eta, kind, note } = goal;
  const name = hospital?.name ?? t('transport:unknown');
  const ways = hospital?.location && directionsTo({ name }, hospital.location);
  const isSent = unsent.some(({ job }) => job.kind === 'arrive');
  return (
    <section className="card goal" aria-labelledby="goal-title">
      <p className="goal-say">{t(kind === 'NOTICE' ? 'transport.notified' : 'transport.goTo')}</p>
      <h2 id="goal-title">{name}</h2>
      <p>
        {hospital?.address} {eta && <b>{t('transport:answers.eta', { n: eta.minutes })}</b>}
      </p>
      {kind !== 'NOTICE' && <HeldBed asked={goal} />}
      {note && (
        <p className="words">
          {t('transport:answers.words')}: <q>{note}</q>
        </p>
      )}
      <div className="buttons">
        <CallLink phone={hospital?.erPhone ?? null} name={name} />
        {ways &&
          (['kakao', 'naver', 'google'] as const).map((map) => (
            <a key={map} className="way" href={ways[map]} target="_blank" rel="noopener noreferrer">
              {t(`transport.${map}`)}
              <span className="unseen">
                {' '}
                ({t('transport.ways')}, {t('transport.newTab')})
              </span>
            </a>
          ))}
      </div>
      <SecondLook
        className="primary big"
        label={t('transport.arrive')}
        question={t('transport.arriveQuestion', { name })}
        disabled={isSent}
        onSure={() => desk.send({ kind: 'arrive', input: { reservationId: goal.id } })}
      />
      <SecondLook
        label={t(kind === 'NOTICE' ? 'transport:answers.cancel' : 'transport.giveBack')}
        question={t('transport.giveBackQuestion')}
        onSure={() => desk.send({ kind: 'cancel', input: { reservationId: goal.id } })}
      />
    </section>
  );
}
