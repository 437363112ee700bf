import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../../../registry/src/api/paths';
import type { Page, Version } from '../../../../registry/src/api/types';
import { dayAndTime } from '../../shell/time';
import { useRegistry } from '../use-registry';
import { Waiting } from '../waiting';
import { VersionChanges } from './version-changes';

const PAGE = 20;
const MOST = 100;

/** What was published, the newest first, each with what it changed for clients. */
export function Versions() {
  const { t } = useTranslation('registry');
  const [limit, setLimit] = useState(PAGE);
  const answer = useRegistry<Page<Version>>(`${PATHS.versions}?limit=${limit}`);
  return (
    <>
      <p>
        <a href={PATHS.changelogFeed}>{t('versions.subscribe')}</a>
      </p>
      {answer.state === 'there' ? (
        <>
          <ol className="versions">
            {answer.data.items.map((version) => (
              <li key={version.number} className="card">
                <OneVersion version={version} />
              </li>
            ))}
          </ol>
          {answer.data.next !== null && limit < MOST && (
            <button type="button" onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>
              {t('more')}
            </button>
          )}
        </>
      ) : (
        <Waiting answer={answer} />
      )}
    </>
  );
}

function OneVersion({ version }: { readonly version: Version }) {
  const { t, i18n } = useTranslation('registry');
  const [open, setOpen] = useState(false);
  const { number, kind, subgraph, rolledBackTo, current, composes, at, author, commit, problems } = version;
  const what =
    kind === 'ROLLBACK'
      ? t('versions.all', { to: rolledBackTo ?? '?' })
      : kind === 'DELETE'
        ? t('versions.removed', { name: subgraph })
        : subgraph;
  return (
    <>
      <h3>
        {t('versions.number', { n: number })}: {what} {current && <em>{t('versions.current')}</em>}
        {!composes && <em className="breaking">{t('versions.broken')}</em>}
      </h3>
      <p className="quiet">
        {dayAndTime(Date.parse(at), i18n.language)} {author}{' '}
        {commit !== null && <code>{commit.slice(0, 12)}</code>}
      </p>
      {problems.map(({ message }) => (
        <p key={message} lang="en">
          {message}
        </p>
      ))}
      {composes && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t('versions.differences')}</summary>
          {open && <VersionChanges number={number} />}
        </details>
      )}
    </>
  );
}
