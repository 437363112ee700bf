import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from './clock';

interface Props {
  /** The page's own, without the product's name. */
  readonly title: string;
  readonly waiting: number;
}

/** The tab says how many wait, also when nobody looks at it. Again each second: the frame writes the title too. */
export function TitleBadge({ title, waiting }: Props) {
  const { t } = useTranslation('shell');
  const now = useNow();
  const named = `${title} · ${t('product')}`;
  const badged = waiting === 0 ? named : `(${waiting}) ${named}`;
  useEffect(() => {
    if (document.title !== badged) document.title = badged;
  }, [badged, now]);
  return null;
}
