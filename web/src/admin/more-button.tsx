import { useTranslation } from 'react-i18next';

export const PAGE = 20;
/** The longest page that the API gives. */
const MOST = 100;

interface Props {
  readonly there: boolean;
  readonly first: number;
  readonly onMore: (first: number) => void;
}

export function MoreButton({ there, first, onMore }: Props) {
  const { t } = useTranslation('admin');
  if (!there || first >= MOST) return null;
  return (
    <button type="button" onClick={() => onMore(Math.min(MOST, first + PAGE))}>
      {t('more')}
    </button>
  );
}
