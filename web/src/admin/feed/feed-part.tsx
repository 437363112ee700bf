import { FeedStateDocument, QuarantinedBedsDocument, type FeedStateQuery } from '@goldenhour/client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { useNow } from '../../shell/clock';
import { agoText } from '../../shell/duration';
import { Quarantine } from './quarantine';

const AGAIN_MS = 10_000;
/** Polls are every minute or two: without one for so long something is wrong. */
const LATE_MS = 5 * 60_000;

/** How the national feed is doing, and what of it is not believed; looked at again by itself. */
export function FeedPart() {
  const state = useQuery(FeedStateDocument, {});
  const [first, setFirst] = useState(50);
  const quarantine = useQuery(QuarantinedBedsDocument, { first });
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return;
      void state.reload();
      void quarantine.reload();
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [state.reload, quarantine.reload]);
  return (
    <>
      <Loaded query={state}>{({ bedBoard }) => <State board={bedBoard} />}</Loaded>
      <Loaded query={quarantine}>
        {({ quarantinedBeds }) => <Quarantine beds={quarantinedBeds} first={first} onMore={setFirst} />}
      </Loaded>
    </>
  );
}

function State({ board }: { readonly board: FeedStateQuery['bedBoard'] }) {
  const { t } = useTranslation('admin');
  const base = useTranslation('base');
  const now = useNow();
  const { feed } = board;
  const since = feed.lastSuccessAt === null ? null : now - Date.parse(feed.lastSuccessAt);
  const bad = feed.failure !== null || since === null || since > LATE_MS;
  return (
    <section className="card">
      <h3>
        {t('feed.state')}{' '}
        <span className="tag" data-tone={bad ? 'bad' : 'good'}>
          {t(bad ? 'feed.bad' : 'feed.good')}
        </span>
      </h3>
      <dl className="facts">
        <div>
          <dt>{t('feed.source')}</dt>
          <dd>{feed.source === null ? t('feed.noSource') : t(`feed.sources.${feed.source}`)}</dd>
        </div>
        <div>
          <dt>{t('feed.last')}</dt>
          <dd>{since === null ? t('feed.never') : agoText(since, base.t, true)}</dd>
        </div>
        <div>
          <dt>{t('feed.failure')}</dt>
          <dd>{feed.failure ?? t('feed.noFailure')}</dd>
        </div>
        <div>
          <dt>{t('feed.hospitals')}</dt>
          <dd>{t('feed.fresh', { fresh: board.freshCount, all: board.hospitalCount })}</dd>
        </div>
        <div>
          <dt>{t('feed.refused')}</dt>
          <dd>{feed.quarantined}</dd>
        </div>
      </dl>
    </section>
  );
}
