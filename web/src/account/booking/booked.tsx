import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../shell/time';
import type { Booking } from './slot';

interface Props {
  readonly booking: Booking;
  readonly hospital: string;
  readonly onAnother: () => void;
}

/** What came of it, and where one sees it from now on. */
export function Booked({ booking, hospital, onAnother }: Props) {
  const { t, i18n } = useTranslation('account');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { appointment, waitlistPosition } = booking;
  return (
    <section className="card booked" data-status={appointment?.status}>
      <h3 ref={heading} tabIndex={-1}>
        {waitlistPosition == null ? t('booking.confirmed') : t('booking.waits', { n: waitlistPosition })}
      </h3>
      {appointment && (
        <p>
          {t('booking.when', {
            time: dayAndTime(Date.parse(appointment.startsAt), i18n.language),
            department: appointment.department,
            hospital,
          })}
        </p>
      )}
      {waitlistPosition != null && <p className="quiet">{t('booking.wait')}</p>}
      <div className="buttons">
        <a className="button" href="#appointments">
          {t('booking.mine')}
        </a>
        <button type="button" onClick={onAnother}>
          {t('booking.another')}
        </button>
      </div>
    </section>
  );
}
