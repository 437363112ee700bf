import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow, usePage, useStore } from '../hooks';
import type { Status } from '../live/status-store';
import { waitText } from '../texts';
import { News } from './news';
import { secondsSinceSuccess, warningOf } from './warning';

/** One line that always has the same place: how connection and feed are doing, or what is wrong with them. */
export function StatusBar() {
  const { t, i18n } = useTranslation(['map', 'shell']);
  const { board, status: statusStore } = usePage();
  const status = useStore(statusStore);
  const now = useNow();
  const warning = warningOf(status, now, t, i18n.language);
  const paused = useSyncExternalStore(board.subscribe, board.isPaused);
  return (
    <section
      className="status"
      aria-label={t('statusLabel')}
      data-level={warning?.level ?? 'none'}
      data-connection={connectionOf(status)}
    >
      {/* There before it says anything, so that screen readers hear it. */}
      <p className="warning" role="status">
        {warning?.text ?? ''}
      </p>
      {warning === null && <Calm status={status} now={now} />}
      {paused && <p className="paused">{t('banner.paused', { n: board.beds.changedSinceFreeze })}</p>}
      {warning === null && !paused && <p className="confirm">{t('shell:confirm')}</p>}
      <News />
    </section>
  );
}

function Calm({ status, now }: { readonly status: Status; readonly now: number }) {
  const { t } = useTranslation('map');
  const since = secondsSinceSuccess(status, now);
  return (
    <p className="calm">
      <span className="connection">{t(`connection.${connectionOf(status)}`)}</span>
      {status.feed && (
        <span className="updated">
          {since === null ? t('neverPolled') : t('updated', { age: waitText(since, t) })}
        </span>
      )}
    </p>
  );
}

function connectionOf({ connection, apiSilent }: Status): Status['connection'] {
  return apiSilent ? 'broken' : connection;
}
