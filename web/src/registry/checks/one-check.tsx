import { useTranslation } from 'react-i18next';
import { PATHS } from '../../../../registry/src/api/paths';
import type { CheckRecord } from '../../../../registry/src/api/types';
import { dayAndTime } from '../../shell/time';
import { useRegistry } from '../use-registry';
import { Waiting } from '../waiting';
import { Report } from './report';

/** The page of a check that its link gives to whoever has it. */
export function OneCheck({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation('registry');
  const answer = useRegistry<CheckRecord>(PATHS.check(id));
  return (
    <div className="section">
      <p>
        <a href="/registry#checks">{t('checks.all')}</a>
      </p>
      {answer.state === 'there' ? (
        <>
          <h2 className={answer.data.passed ? 'safe' : 'breaking'}>
            {t(answer.data.passed ? 'checks.passed' : 'checks.failed')}: {answer.data.subgraph}
          </h2>
          <p className="quiet">
            {dayAndTime(Date.parse(answer.data.at), i18n.language)} {answer.data.author}{' '}
            {answer.data.commit !== null && <code>{answer.data.commit.slice(0, 12)}</code>}
          </p>
          <Report report={answer.data.report} />
        </>
      ) : (
        <Waiting answer={answer} />
      )}
    </div>
  );
}
