import { SlotsDocument } from '@goldenhour/client';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { useNow } from '../../shell/clock';
import { hourAndMinute } from '../../shell/time';
import { BookForm } from './book-form';
import { Booked } from './booked';
import type { Booking, Slot } from './slot';

/** Others book meanwhile. */
const AGAIN_MS = 15_000;

interface Props {
  readonly hospitalId: string;
  readonly hospital: string;
  readonly department: string;
  readonly date: string;
}

/** The times of a day, each with the seats that are left and how many wait. */
export function Slots({ hospitalId, hospital, department, date }: Props) {
  const { t } = useTranslation('account');
  const heading = useId();
  const now = useNow();
  const query = useQuery(SlotsDocument, { hospitalId, department, date });
  const [chosen, setChosen] = useState<string | null>(null);
  const [booking, setBooking] = useState<Booking | null>(null);
  const { reload } = query;
  useEffect(() => {
    const timer = setInterval(() => document.hidden || void reload(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const done = (made: Booking) => {
    setBooking(made);
    setChosen(null);
    void reload();
  };
  if (booking) return <Booked booking={booking} hospital={hospital} onAnother={() => setBooking(null)} />;
  return (
    <section className="card" aria-labelledby={heading}>
      <h3 id={heading}>{t('booking.slots', { date })}</h3>
      <Loaded query={query}>
        {(data) => {
          const slots = (data.hospital?.appointmentSlots ?? []).filter(
            ({ startsAt }) => Date.parse(startsAt) > now,
          );
          if (slots.length === 0) return <p className="quiet">{t('booking.slotsNone')}</p>;
          return (
            <ul className="times">
              {slots.map((slot) => (
                <li key={slot.id} data-slot={slot.id}>
                  <SlotButton
                    slot={slot}
                    open={slot.id === chosen}
                    onChoose={() => setChosen(slot.id === chosen ? null : slot.id)}
                  />
                  {slot.id === chosen && (
                    <BookForm
                      slot={slot}
                      onBooked={done}
                      onRefused={reload}
                      onCancel={() => setChosen(null)}
                    />
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}

interface SlotProps {
  readonly slot: Slot;
  readonly open: boolean;
  readonly onChoose: () => void;
}

function SlotButton({ slot, open, onChoose }: SlotProps) {
  const { t, i18n } = useTranslation('account');
  const { startsAt, endsAt, remaining, waiting } = slot;
  const time = (at: string) => hourAndMinute(Date.parse(at), i18n.language);
  return (
    <button type="button" className="slot" aria-expanded={open} onClick={onChoose}>
      <b>
        {time(startsAt)}–{time(endsAt)}
      </b>{' '}
      {remaining > 0 ? (
        <span>{t('booking.remaining', { n: remaining })}</span>
      ) : (
        <span className="quiet">{t('booking.full')}</span>
      )}{' '}
      {waiting > 0 && <span className="quiet">{t('booking.waiting', { n: waiting })}</span>}
    </button>
  );
}
