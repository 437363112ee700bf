import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../form/failure-text';
import type { Query } from './use-query';

interface Props<Data> {
  readonly query: Query<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What a query answered; before that that it loads, and where it failed why, with a way to try again. */
export function Loaded<Data>({ query, children }: Props<Data>) {
  const { t } = useTranslation('base');
  const { data, failure, errors, loading, reload } = query;
  const problem = failure ?? errors[0] ?? null;
  return (
    <>
      {problem !== null && (
        <div className="failed" role="alert">
          <p className="problem">{failureText(problem, t)}</p>
          <button type="button" aria-disabled={loading} onClick={() => void reload()}>
            {t('retry')}
          </button>
        </div>
      )}
      {data === undefined ? problem === null && <p role="status">{t('loading')}</p> : children(data)}
    </>
  );
}
