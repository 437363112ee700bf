import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../hooks';

/** Seldom enough to be bearable. */
const EVERY_MS = 30_000;

/** Tells screen readers how much changed since it was last told. */
export function News() {
  const { t } = useTranslation('map');
  const { board, live } = usePage();
  const [changed, setChanged] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => board.isPaused() || setChanged(live.takeNews()), EVERY_MS);
    return () => clearInterval(timer);
  }, [board, live]);
  return (
    <p className="unseen" role="status">
      {changed > 0 ? t('news', { n: changed }) : ''}
    </p>
  );
}
