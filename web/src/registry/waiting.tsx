import { useTranslation } from 'react-i18next';
import type { Answer } from './use-registry';

/** What stands in place of an answer that is not there. */
export function Waiting({ answer }: { readonly answer: Exclude<Answer<unknown>, { state: 'there' }> }) {
  const { t } = useTranslation('registry');
  if (answer.state === 'loading') return <p className="quiet">{t('loading')}</p>;
  return (
    <p role="alert">
      {t('failed')} {answer.message !== null && <span lang="en">{answer.message}</span>}
    </p>
  );
}
