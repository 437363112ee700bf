import type { AppointmentStatus } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';

const TONES: Readonly<Record<AppointmentStatus, string>> = {
  CONFIRMED: 'good',
  WAITING: 'fair',
  OFFERED: 'fair',
  LAPSED: 'quiet',
  CANCELLED: 'quiet',
  NO_SHOW: 'bad',
  COMPLETED: 'quiet',
};

export function StatusTag({ status }: { readonly status: AppointmentStatus }) {
  const { t } = useTranslation('account');
  return (
    <span className="tag" data-tone={TONES[status]}>
      {t(`appointments.status.${status}`)}
    </span>
  );
}
