import { useTranslation } from 'react-i18next';
import { useNow } from '../../shell/clock';
import { agoText } from '../../shell/duration';
import { Triage } from '../../transport/patient-line';
import { approved } from '../../transport/reservations';
import { useStore } from '../../transport/use-store';
import type { OpenTransport } from '../desk';
import { useDesk } from '../desk-context';
import { EMPTY } from '../draft';
import { ConditionForm } from '../form/condition-form';

/** No transport is followed here: those of the vehicle, and a new patient. */
export function StartScreen() {
  const { t } = useTranslation('crew');
  const desk = useDesk();
  const { draft, unsent } = useStore(desk.device);
  const { ended, open, openFailed, refusal } = useStore(desk.store);
  const isRegistering = unsent.some(({ job }) => job.kind === 'register');
  const arrivedAt = ended?.reservations?.find(({ status }) => status === 'ARRIVED')?.hospital?.name;
  return (
    <>
      <div role="status">
        {ended && (
          <section className="card done">
            <p>
              <strong>
                {arrivedAt ? t('ended.hospital', { name: arrivedAt }) : t(`ended.${ended.transportStatus}`)}
              </strong>
            </p>
            <p>{t('ended.forgotten')}</p>
          </section>
        )}
      </div>
      {openFailed && open === null && <OpenFailed />}
      {(open?.length ?? 0) > 0 && (
        <section className="card" aria-labelledby="open-title">
          <h2 id="open-title">{t('open.title')}</h2>
          <ul className="open-list">
            {open!.map((one) => (
              <Open key={one.id} one={one} />
            ))}
          </ul>
        </section>
      )}
      {!isRegistering && (
        <section className="card" aria-labelledby="new-title">
          <h2 id="new-title">{t('form.title')}</h2>
          <ConditionForm
            draft={draft ?? EMPTY}
            refusal={refusal?.kind === 'register' ? refusal : null}
            onChange={(changed) => desk.keepDraft(changed)}
            onSubmit={(complete) => desk.register(complete)}
          />
        </section>
      )}
    </>
  );
}

function OpenFailed() {
  const { t } = useTranslation(['crew', 'base']);
  const desk = useDesk();
  return (
    <div className="buttons">
      <p role="status">{t('open.failed')}</p>
      <button type="button" onClick={() => void desk.readOpen()}>
        {t('base:retry')}
      </button>
    </div>
  );
}

function Open({ one }: { readonly one: OpenTransport }) {
  const { t } = useTranslation('crew');
  const { t: base } = useTranslation('base');
  const desk = useDesk();
  const now = useNow();
  const held = approved(one);
  const asked = one.reservations?.length ?? 0;
  const state = held
    ? t('open.held', { name: held.hospital?.name ?? '' })
    : asked > 0
      ? t('open.asked', { n: asked })
      : t('open.notAsked');
  return (
    <li>
      <p>
        <Triage preKtas={one.preKtas} /> {state}{' '}
        <span className="quiet">
          {t('open.since', { age: agoText(now - Date.parse(one.registeredAt), base) })}
        </span>
      </p>
      <button type="button" className="primary" onClick={() => desk.goOn(one)}>
        {t('open.goOn')}
      </button>
    </li>
  );
}
