import { CancelAppointmentDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../form/confirm-button';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { useNow } from '../../shell/clock';
import { dayAndTime, hourAndMinute } from '../../shell/time';
import { ChangeSlot } from './change-slot';
import { Offer } from './offer';
import type { OwnAppointment } from './own-appointment';
import { StatusTag } from './status-tag';

interface Props {
  readonly appointment: OwnAppointment;
  readonly reload: () => Promise<void>;
}

/** One appointment, and what its owner may still do with it. */
export function AppointmentCard({ appointment, reload }: Props) {
  const { t, i18n } = useTranslation('account');
  const { id, status, startsAt, endsAt, department, hospital, endReason, waitlistPosition } = appointment;
  const starts = Date.parse(startsAt);
  const isAhead = useNow() < starts;
  const cancel = useSubmit(CancelAppointmentDocument);
  const [changing, setChanging] = useState(false);
  const open = status === 'CONFIRMED' || status === 'WAITING' || status === 'OFFERED';
  const done = () => {
    setChanging(false);
    void reload();
  };
  return (
    <li className="card appointment" data-status={status}>
      <p className="row">
        <strong>
          {dayAndTime(starts, i18n.language).replace(' KST', '')}–
          {hourAndMinute(Date.parse(endsAt), i18n.language)}
        </strong>
        <StatusTag status={status} />
      </p>
      <p>
        {hospital?.name ?? t('unknownHospital')} · {department}
        {appointment.patientName !== null && ` · ${appointment.patientName}`}
      </p>
      {appointment.note !== null && <p className="quiet">{appointment.note}</p>}
      {waitlistPosition !== null && <p>{t('appointments.position', { n: waitlistPosition })}</p>}
      {endReason !== null && <p className="quiet">{t(`appointments.endReason.${endReason}`)}</p>}
      {status === 'OFFERED' && appointment.offeredUntil !== null && (
        <Offer id={id} until={Date.parse(appointment.offeredUntil)} onChange={done} />
      )}
      {open && isAhead && (
        <div className="buttons">
          {status === 'CONFIRMED' && hospital && (
            <button type="button" aria-expanded={changing} onClick={() => setChanging(!changing)}>
              {t('appointments.change')}
            </button>
          )}
          <ConfirmButton
            question={t(status === 'WAITING' ? 'appointments.leaveQuestion' : 'appointments.cancelQuestion')}
            confirm={t(status === 'WAITING' ? 'appointments.leave' : 'appointments.cancel')}
            pending={cancel.pending}
            onConfirm={() => void cancel.submit({ appointmentId: id }).then((done) => done && reload())}
          >
            {t(status === 'WAITING' ? 'appointments.leave' : 'appointments.cancel')}
          </ConfirmButton>
        </div>
      )}
      <Problem form={cancel} />
      {changing && hospital && (
        <ChangeSlot appointmentId={id} hospitalId={hospital.id} {...{ department, starts }} onDone={done} />
      )}
    </li>
  );
}
