import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { userErrorText } from '../../form/error-text';
import { failureText } from '../../form/failure-text';
import { useOnline } from '../../transport/use-online';
import { useStore } from '../../transport/use-store';
import type { Refusal } from '../desk';
import { useDesk } from '../desk-context';
import type { Job } from '../jobs';
import type { Unsent } from '../outbox';

/** What the API has not answered, and what it would not do. */
export function UnsentList() {
  const { t } = useTranslation('crew');
  const desk = useDesk();
  const { unsent } = useStore(desk.device);
  const { refusal } = useStore(desk.store);
  return (
    <>
      {unsent.length > 0 && (
        <section className="card unsent" aria-label={t('unsent.title')}>
          <ul>
            {unsent.map((one) => (
              <Item key={one.key} one={one} />
            ))}
          </ul>
        </section>
      )}
      <div role="alert">{refusal && <RefusalNote refusal={refusal} />}</div>
    </>
  );
}

function Item({ one }: { readonly one: Unsent }) {
  const { t } = useTranslation('crew');
  const desk = useDesk();
  const online = useOnline();
  const state = online ? 'sending' : one.tried ? 'unanswered' : 'waiting';
  return (
    <li data-state={state}>
      <p>
        <strong>{jobText(one.job, t)}</strong> <span role="status">{t(`unsent.${state}`)}</span>
      </p>
      {!one.tried && (
        <button type="button" onClick={() => desk.outbox.takeBack(one.key)}>
          {t(one.job.kind === 'register' ? 'unsent.edit' : 'unsent.takeBack')}
        </button>
      )}
    </li>
  );
}

function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const { t, i18n } = useTranslation('crew');
  const { t: base } = useTranslation('base');
  const desk = useDesk();
  const { error, kind, userErrors } = refusal;
  const texts = userErrors.map((one) => userErrorText(one, i18n.language));
  if (error) texts.push(failureText(error, base, true));
  return (
    <section className="card refusal">
      <p>
        <strong>{t('refused.title', { what: t(`unsent.${kind}`, { n: '' }) })}</strong>
      </p>
      {[...new Set(texts)].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div className="buttons">
        <button type="button" onClick={() => desk.dismissRefusal()}>
          {t('refused.close')}
        </button>
      </div>
    </section>
  );
}

function jobText(job: Job, t: TFunction<'crew'>): string {
  if (job.kind === 'request') return t('unsent.request', { n: job.input.hospitalIds.length });
  return t(`unsent.${job.kind}`);
}
