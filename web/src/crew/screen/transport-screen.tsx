import { useTranslation } from 'react-i18next';
import { useNow } from '../../shell/clock';
import { agoText } from '../../shell/duration';
import { AnswerNews } from '../../transport/answer-news';
import { Answers } from '../../transport/answers';
import { PatientLine } from '../../transport/patient-line';
import { approved, minutesOfSearch, noticed, type Transport } from '../../transport/reservations';
import { SecondLook } from '../../transport/second-look';
import { useStore } from '../../transport/use-store';
import { useDesk } from '../desk-context';
import { AskHospitals } from './ask-hospitals';
import { Destination } from './destination';
import { PlaceCard } from './place-card';

/** One transport from the search to the arrival. */
export function TransportScreen({ transport }: { readonly transport: Transport }) {
  const { t } = useTranslation(['crew', 'transport']);
  const { t: base } = useTranslation('base');
  const desk = useDesk();
  const { patient } = useStore(desk.store);
  const now = useNow();
  const goal = approved(transport) ?? noticed(transport);
  const asked = (transport.reservations ?? []).filter(({ id }) => id !== goal?.id);
  return (
    <>
      <section className="card" aria-label={t('form.who')}>
        <PatientLine patient={patient} />
        <p className="quiet">
          {t('transport.since', { age: agoText(now - Date.parse(transport.registeredAt), base) })}
        </p>
        <div role="status" className="events">
          {transport.widenedAt !== null && !goal && (
            <p>{t('transport.widened', { n: minutesOfSearch(transport, transport.widenedAt) })}</p>
          )}
          {transport.alarmedAt !== null && !goal && <p>{t('transport.alarmed')}</p>}
          {transport.takenOver && <p>{t('transport.takenOver')}</p>}
        </div>
      </section>
      <AnswerNews reservations={transport.reservations ?? []} />
      {goal && <Destination goal={goal} />}
      {(asked.length > 0 || !goal) && (
        <section className="card" aria-labelledby="answers-title">
          <h2 id="answers-title">{t('transport:answers.title')}</h2>
          <Answers
            asked={asked}
            onCancel={({ id }) => desk.send({ kind: 'cancel', input: { reservationId: id } })}
          />
        </section>
      )}
      <PlaceCard />
      {!goal && <AskHospitals transport={transport} patient={patient} />}
      <section className="card leave">
        <div className="buttons">
          <button type="button" onClick={() => desk.leave()}>
            {t('transport.leave')}
          </button>
          <SecondLook
            label={t('transport.end')}
            question={t('transport.endQuestion')}
            onSure={() => desk.send({ kind: 'cancelTransport', input: { patientConditionId: transport.id } })}
          />
        </div>
        <p className="quiet">{t('transport.privacy')}</p>
      </section>
    </>
  );
}
