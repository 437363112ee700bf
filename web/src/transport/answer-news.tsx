import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked } from './reservations';

/** Tells screen readers what hospitals answered since the page was opened, the last answer of each look. */
export function AnswerNews({ reservations }: { readonly reservations: readonly Asked[] }) {
  const { t } = useTranslation('transport');
  const known = useRef<ReadonlyMap<string, Asked['status']> | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    const before = known.current;
    known.current = new Map(reservations.map(({ id, status }) => [id, status]));
    if (before === null) return;
    const changed = reservations.filter(({ id, status }) => before.has(id) && before.get(id) !== status);
    if (changed.length === 0) return;
    setNews(
      changed
        .map(({ hospital, status }) =>
          t('answers.news', { hospital: hospital?.name ?? '', status: t(`status.${status}`) }),
        )
        .join(' '),
    );
  }, [reservations, t]);
  return (
    <p className="unseen" role="status">
      {news}
    </p>
  );
}
