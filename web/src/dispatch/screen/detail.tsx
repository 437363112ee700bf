import {
  CancelReservationDocument,
  DispatchDesignateDocument,
  DispatchTakeOverDocument,
  RequestReservationsDocument,
} from '@goldenhour/client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import type { Place } from '../../map/board/bed';
import { useNow } from '../../shell/clock';
import { Answers } from '../../transport/answers';
import { ChooseHospitals, type Chosen } from '../../transport/choose/choose-hospitals';
import { HospitalSearch } from '../../transport/choose/hospital-search';
import { HeldBed } from '../../transport/held-bed';
import { PatientLine } from '../../transport/patient-line';
import { approved, mayAsk, type Transport } from '../../transport/reservations';
import { SecondLook } from '../../transport/second-look';
import { alarmOf } from '../alarms';
import { useDesk } from '../desk-context';
import { usePatient, type Patient } from './use-patient';

interface Props {
  readonly transport: Transport;
  /** What was last pointed at on the map. */
  readonly pointed: Chosen | null;
}

/** One transport: whom it carries, who answered what, and what a dispatcher can do. */
export function Detail({ transport, pointed }: Props) {
  const { t } = useTranslation(['dispatch', 'transport']);
  const desk = useDesk();
  const patient = usePatient(transport.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const cancel = useSubmit(CancelReservationDocument);
  const takeOver = useSubmit(DispatchTakeOverDocument);
  const held = approved(transport);
  const alarm = alarmOf(transport);
  return (
    <section className="detail" aria-labelledby="detail-title">
      <div className="card">
        <div className="detail-head">
          <h2 id="detail-title" ref={heading} tabIndex={-1}>
            {transport.vehicle ?? t('row.unnamed')} <small>{transport.organization}</small>
          </h2>
          <button type="button" onClick={() => desk.select(null)}>
            {t('detail.close')}
          </button>
        </div>
        <PatientLine patient={patient} />
        <p role="status" className="detail-alarm" data-level={alarm?.level ?? 'none'}>
          {alarm ? t(`detail.alarm.${alarm.level}`, { n: alarm.minutes }) : ''}
        </p>
        {transport.takenOver ? (
          <p>
            <span className="tag">{t('takenOver')}</span>
          </p>
        ) : (
          <SecondLook
            className="take-over"
            label={t('detail.takeOver')}
            question={t('detail.takeOverQuestion')}
            disabled={takeOver.pending}
            onSure={() => void takeOver.submit({ patientConditionId: transport.id })}
          />
        )}
        <Problem form={takeOver} />
      </div>
      {held && (
        <div className="card goal">
          <h3>{held.hospital?.name}</h3>
          <HeldBed asked={held} />
          <p>{t('detail.held')}</p>
        </div>
      )}
      <div className="card">
        <h3>{t('transport:answers.title')}</h3>
        <Answers
          asked={(transport.reservations ?? []).filter(({ id }) => id !== held?.id)}
          onCancel={({ id }) => void cancel.submit({ reservationId: id })}
        />
        <Problem form={cancel} />
      </div>
      {!held && <OnBehalf transport={transport} patient={patient} pointed={pointed} />}
    </section>
  );
}

interface OnBehalfProps extends Props {
  readonly patient: Patient | null;
}

/** Asks hospitals for the crew, or names one. */
function OnBehalf({ transport, patient, pointed }: OnBehalfProps) {
  const { t } = useTranslation('dispatch');
  const now = useNow();
  const ask = useSubmit(RequestReservationsDocument);
  const designate = useSubmit(DispatchDesignateDocument);
  const [near, setNear] = useState<Place | null>(null);
  const at = transport.position ?? near;
  const patientConditionId = transport.id;
  // One can be designated also where no more can be asked.
  const max = Math.max(1, mayAsk(transport, now));
  const pending = ask.pending || designate.pending;
  return (
    <>
      {transport.position === null && (
        <div className="card">
          <p>{t('detail.place')}</p>
          <HospitalSearch
            label={t('detail.placeSearch')}
            action={t('detail.placeUse')}
            onChoose={({ location }) => setNear(location)}
          />
        </div>
      )}
      <ChooseHospitals
        transport={transport}
        bedKind={patient?.needs?.bedKind ?? null}
        at={at}
        round={`${transport.widenedAt} ${transport.reservations?.length ?? 0}`}
        max={max}
        suggest={false}
        pointed={pointed}
        actions={(chosen, clear) => (
          <>
            <button
              type="button"
              className="primary"
              disabled={chosen.length === 0 || at === null || pending || mayAsk(transport, now) === 0}
              onClick={() => {
                const hospitalIds = chosen.map(({ id }) => id);
                void ask.submit({ patientConditionId, hospitalIds, at: at! }).then((done) => done && clear());
              }}
            >
              {chosen.length === 0 ? t('detail.requestNone') : t('detail.request', { n: chosen.length })}
            </button>
            <Problem form={ask} />
            {chosen.length === 1 ? (
              <SecondLook
                label={t('detail.designate')}
                question={t('detail.designateQuestion', { name: chosen[0]!.name })}
                disabled={pending}
                onSure={() =>
                  void designate
                    .submit({ patientConditionId, hospitalId: chosen[0]!.id })
                    .then((done) => done && clear())
                }
              />
            ) : (
              <p className="quiet">{t('detail.designateOne')}</p>
            )}
            <Problem form={designate} />
          </>
        )}
      />
    </>
  );
}
