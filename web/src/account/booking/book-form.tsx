import { BookAppointmentDocument } from '@goldenhour/client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { userErrorText } from '../../form/error-text';
import { Field } from '../../form/field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { useSubmit } from '../../form/use-submit';
import { hourAndMinute } from '../../shell/time';
import type { Booking, Slot } from './slot';

const FIELDS = ['slotId', 'patientName', 'note'] as const;

interface Props {
  readonly slot: Slot;
  readonly onBooked: (booking: Booking) => void;
  /** The slot may be another one now. */
  readonly onRefused: () => Promise<void>;
  readonly onCancel: () => void;
}

/** Takes a seat, or a place on the waiting list where none is left: nobody waits without having said so. */
export function BookForm({ slot, onBooked, onRefused, onCancel }: Props) {
  const { t, i18n } = useTranslation('account');
  const form = useSubmit(BookAppointmentDocument, { fields: FIELDS });
  const [patientName, setPatientName] = useState('');
  const [note, setNote] = useState('');
  const wrong = form.errorAt('slotId');
  const gone = wrong?.code === 'SLOT_FULL';
  const wait = slot.remaining === 0 || gone;
  const title = t(wait ? 'booking.chosenFull' : 'booking.chosen', {
    time: hourAndMinute(Date.parse(slot.startsAt), i18n.language),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const book = async () => {
    const words = { patientName: patientName.trim() || null, note: note.trim() || null };
    const booked = await form.submit({ slotId: slot.id, joinWaitlist: wait, ...words });
    if (booked) onBooked(booked);
    else await onRefused();
  };
  return (
    <Form form={form} onSubmit={() => void book()} label={title}>
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      <p className="field-error" role="alert">
        {wrong && (gone ? t('booking.joinInstead') : userErrorText(wrong, i18n.language))}
      </p>
      <Field
        label={t('booking.patientName')}
        hint={t('booking.patientNameHint')}
        path="patientName"
        form={form}
        optional
      >
        {(control) => (
          <input
            {...control}
            autoComplete="name"
            value={patientName}
            onChange={({ target }) => setPatientName(target.value)}
          />
        )}
      </Field>
      <Field label={t('booking.note')} hint={t('booking.noteHint')} path="note" form={form} optional>
        {(control) => <textarea {...control} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Field>
      {wait && <p className="quiet">{t('booking.wait')}</p>}
      <div className="buttons">
        <SubmitButton form={form}>{t(wait ? 'booking.join' : 'booking.book')}</SubmitButton>
        <button type="button" onClick={onCancel}>
          {t('booking.cancel')}
        </button>
      </div>
    </Form>
  );
}
