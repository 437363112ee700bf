import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedChange, CheckReport } from '../../../../registry/src/check/check-report';

/** What a check found, part by part; parts that found nothing are left out. */
export function Report({ report }: { readonly report: CheckReport }) {
  const { t } = useTranslation('registry');
  const { summary, notes, composition, changes, affectedOperations, lint, window, usageKnown } = report;
  return (
    <>
      <p lang="en">{summary}</p>
      {notes.map((note) => (
        <p key={note} lang="en">
          {note}
        </p>
      ))}
      <Part title={t('checks.composition')} there={composition.errors.length + composition.hints.length > 0}>
        {composition.errors.map(({ message }) => (
          <li key={message} className="breaking" lang="en">
            {message}
          </li>
        ))}
        {composition.hints.map(({ message }) => (
          <li key={message} className="dangerous" lang="en">
            {message}
          </li>
        ))}
      </Part>
      <Part title={t('checks.changes')} there={changes.length > 0}>
        {changes.map((change) => (
          <Change key={change.key} change={change} days={window.days} usageKnown={usageKnown} />
        ))}
      </Part>
      <Part title={t('checks.operations')} there={affectedOperations.length > 0}>
        {affectedOperations.map(({ name, origin, errors }) => (
          <li key={`${origin} ${name}`}>
            <strong>{name}</strong> <span className="quiet">{origin}</span>
            {errors.map((error) => (
              <p key={error} lang="en">
                {error}
              </p>
            ))}
          </li>
        ))}
      </Part>
      <Part title={t('checks.lint')} there={lint.length > 0}>
        {lint.map(({ file, line, column, message, known }) => (
          <li key={`${line}:${column} ${message}`} className={known ? 'safe' : 'breaking'} lang="en">
            {file}:{line}:{column} {message} {known && <span className="quiet">{t('checks.known')}</span>}
          </li>
        ))}
      </Part>
    </>
  );
}

function Part(props: { readonly title: string; readonly there: boolean; readonly children: ReactNode }) {
  if (!props.there) return null;
  return (
    <section className="card">
      <h3>{props.title}</h3>
      <ul className="changes">{props.children}</ul>
    </section>
  );
}

interface ChangeProps {
  readonly change: CheckedChange;
  readonly days: number;
  readonly usageKnown: boolean;
}

function Change({ change, days, usageKnown }: ChangeProps) {
  const { t } = useTranslation('registry');
  const { criticality, message, usage, safeBecauseUnused, approved, passes, key } = change;
  return (
    <li className={passes ? (criticality === 'SAFE' ? 'safe' : 'dangerous') : 'breaking'}>
      <strong>{t(`level.${criticality}`)}</strong> <span lang="en">{message}</span>
      {usage && <p>{t('checks.uses', { coordinate: usage.coordinate, n: usage.total })}</p>}
      {safeBecauseUnused && <p>{t('checks.unused', { days })}</p>}
      {!passes && !usageKnown && <p>{t('checks.unknown', { days })}</p>}
      {approved && <p>{t('checks.approved', { by: approved.by })}</p>}
      {!passes && (
        <p>
          {t('checks.approve')}: <code>{key}</code>
        </p>
      )}
    </li>
  );
}
