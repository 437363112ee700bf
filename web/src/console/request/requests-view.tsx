import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequests } from '../hooks';
import { Acted, ActedContext } from './acted';
import { AskedCard } from './asked-card';
import { ClosedList } from './closed-list';
import { HeldCard } from './held-card';
import { Notices } from './notices';

/** All requests of the hospital: what waits first, then who is on the way, then what has ended. */
export function RequestsView() {
  const { t } = useTranslation('console');
  const { phase, asked, noticed, held, closed } = useRequests();
  const [acted] = useState(() => new Acted());
  if (phase !== 'ready') return <p role="status">{t(phase === 'failed' ? 'failedToRead' : 'loading')}</p>;
  return (
    <ActedContext value={acted}>
      <Notices />
      <p className="unseen" role="status">
        {asked.length > 0 && t('requests.waiting', { count: asked.length })}
      </p>
      <div className="columns">
        <Section name="asked" title={t('requests.asked')} count={asked.length} none={t('requests.askedNone')}>
          {asked.map((request) => (
            <li key={request.id}>
              <AskedCard request={request} />
            </li>
          ))}
        </Section>
        <div className="column">
          <Section name="held" title={t('requests.held')} count={held.length} none={t('requests.heldNone')}>
            {held.map((request) => (
              <li key={request.id}>
                <HeldCard request={request} />
              </li>
            ))}
          </Section>
          {noticed.length > 0 && (
            <Section name="noticed" title={t('requests.noticed')} count={noticed.length} none="">
              {noticed.map((request) => (
                <li key={request.id}>
                  <AskedCard request={request} />
                </li>
              ))}
            </Section>
          )}
        </div>
      </div>
      <section className="part" data-part="closed">
        <h2>
          {t('requests.closed')} <span className="count">{closed.length}</span>
        </h2>
        {closed.length === 0 ? (
          <p className="quiet">{t('requests.closedNone')}</p>
        ) : (
          <ClosedList requests={closed} />
        )}
      </section>
    </ActedContext>
  );
}

interface SectionProps {
  readonly name: string;
  readonly title: string;
  readonly count: number;
  /** In place of an empty list. */
  readonly none: string;
  readonly children: ReactNode;
}

function Section({ name, title, count, none, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="part" data-part={name} aria-labelledby={heading}>
      <h2 id={heading}>
        {title} <span className="count">{count}</span>
      </h2>
      {count === 0 ? <p className="quiet">{none}</p> : <ul className="requests">{children}</ul>}
    </section>
  );
}
