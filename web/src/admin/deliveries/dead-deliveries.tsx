import { DeadDeliveriesDocument, ResendDeliveriesDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { dayAndTime } from '../../shell/time';
import { MoreButton, PAGE } from '../more-button';

/** What could not be sent outside for a day; whoever it was for has it in the inbox. */
export function DeadDeliveries() {
  const { t, i18n } = useTranslation('admin');
  const [first, setFirst] = useState(PAGE);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [resent, setResent] = useState<number | null>(null);
  const query = useQuery(DeadDeliveriesDocument, { first });
  const form = useSubmit(ResendDeliveriesDocument);
  const dead = query.data?.deadDeliveries?.nodes ?? [];
  const wanted = dead.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const resend = async () => {
    const payload = await form.submit({ deliveryIds: wanted });
    if (!payload) return;
    setResent(payload.resent);
    setChosen(new Set());
    await query.reload();
  };
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <section className="card">
      <p className="quiet">{t('deliveries.intro')}</p>
      <Loaded query={query}>
        {({ deadDeliveries }) =>
          deadDeliveries && (
            <>
              <p role="status">
                {resent === null
                  ? t('inAll', { n: deadDeliveries.totalCount })
                  : t('deliveries.resent', { n: resent })}
              </p>
              <ul className="rows">
                {deadDeliveries.nodes.map(({ id, channel, kind, attempts, reason, diedAt, user }) => (
                  <li key={id}>
                    <label className="check">
                      <input
                        type="checkbox"
                        checked={chosen.has(id)}
                        onChange={({ target }) => choose(id, target.checked)}
                      />
                      <span>
                        <strong>{user.name ?? t('gone')}</strong>{' '}
                        {t(`deliveries.channel.${channel ?? 'GONE'}`)} · {kind} ·{' '}
                        {t('deliveries.attempts', { n: attempts })} · <code>{reason}</code>{' '}
                        <span className="quiet">{dayAndTime(Date.parse(diedAt), i18n.language)}</span>
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
              <MoreButton there={deadDeliveries.pageInfo.hasNextPage} first={first} onMore={setFirst} />
            </>
          )
        }
      </Loaded>
      {wanted.length > 0 && (
        <button type="button" className="primary" aria-disabled={form.pending} onClick={() => void resend()}>
          {t('deliveries.resend', { n: wanted.length })}
        </button>
      )}
      <Problem form={form} />
    </section>
  );
}
