import { AcceptOfferDocument } from '@goldenhour/client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { useNow } from '../../shell/clock';
import { timerText } from '../../shell/duration';
import { hourAndMinute } from '../../shell/time';

interface Props {
  readonly id: string;
  /** Epoch milliseconds: from then on the seat is the next one's. */
  readonly until: number;
  readonly onChange: () => void;
}

/** A seat that is kept for a while: how long still, and taking it. */
export function Offer({ id, until, onChange }: Props) {
  const { t, i18n } = useTranslation('account');
  const form = useSubmit(AcceptOfferDocument);
  const left = until - useNow();
  const over = left <= 0;
  useEffect(() => {
    if (over) onChange();
    // Once, when the time is over: what became of it is asked then.
  }, [over]);
  return (
    <div className="offer">
      <p>
        {t('appointments.offered', { time: hourAndMinute(until, i18n.language) })}{' '}
        <span role="timer" className="timer">
          {timerText(left)}
        </span>
      </p>
      {!over && (
        <button
          type="button"
          className="primary"
          aria-disabled={form.pending}
          onClick={() => void form.submit({ appointmentId: id }).then((accepted) => accepted && onChange())}
        >
          {t('appointments.accept')}
        </button>
      )}
      <Problem form={form} />
    </div>
  );
}
