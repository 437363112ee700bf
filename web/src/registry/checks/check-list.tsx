import { useTranslation } from 'react-i18next';
import { PATHS } from '../../../../registry/src/api/paths';
import type { CheckSummary, Page } from '../../../../registry/src/api/types';
import { dayAndTime } from '../../shell/time';
import { useRegistry } from '../use-registry';
import { Waiting } from '../waiting';

/** The latest checks, each with its own page. */
export function CheckList() {
  const { t, i18n } = useTranslation('registry');
  const answer = useRegistry<Page<CheckSummary>>(`${PATHS.checks}?limit=50`);
  if (answer.state !== 'there') return <Waiting answer={answer} />;
  if (answer.data.items.length === 0) return <p>{t('none')}</p>;
  return (
    <div className="scroll" role="region" aria-label={t('sections.checks')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('checks.at')}</th>
            <th scope="col">{t('checks.subgraph')}</th>
            <th scope="col">{t('checks.verdict')}</th>
            <th scope="col">{t('checks.by')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.data.items.map(({ id, at, subgraph, passed, author }) => (
            <tr key={id}>
              <td>
                <a href={PATHS.checkPage(id)}>{dayAndTime(Date.parse(at), i18n.language)}</a>
              </td>
              <td>{subgraph}</td>
              <td className={passed ? 'safe' : 'breaking'}>
                {t(passed ? 'checks.passed' : 'checks.failed')}
              </td>
              <td>{author}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
