import { useTranslation } from 'react-i18next';
import { isStanding, type Asked } from './reservations';

const TONES = {
  PENDING: undefined,
  APPROVED: 'good',
  ARRIVED: 'good',
  DECLINED: 'bad',
  CANCELLED: 'quiet',
  EXPIRED: 'quiet',
} as const;

/** How a request stands. One whose time is over says so at once, before anybody tells. */
export function StatusTag({ asked, now }: { readonly asked: Asked; readonly now: number }) {
  const { t } = useTranslation('transport');
  const over = asked.status === 'PENDING' && !isStanding(asked, now);
  return (
    <span className="tag" data-tone={over ? 'quiet' : TONES[asked.status]}>
      {over ? t('over') : t(`status.${asked.status}`)}
    </span>
  );
}
