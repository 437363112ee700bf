import { BookingClinicDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../session/page-session';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { koreanDay } from '../../shell/time';
import { departmentsOf, firstDay, type ClinicData } from './days';
import { DayChoice } from './day-choice';
import { Slots } from './slots';

interface Props {
  readonly hospitalId: string;
  readonly onLeave: () => void;
}

/** One hospital: its departments, a day, and the times of that day. */
export function Clinic({ hospitalId, onLeave }: Props) {
  const { t } = useTranslation('account');
  const query = useQuery(BookingClinicDocument, { hospitalId });
  return (
    <Loaded query={query}>
      {({ hospital }) =>
        hospital && (
          <>
            <section className="card">
              <div className="row">
                <p>
                  <strong>{hospital.name}</strong> <span className="quiet">{hospital.address}</span>{' '}
                  {hospital.phone && <span>{t('booking.phone', { phone: hospital.phone })}</span>}
                </p>
                <button type="button" onClick={onLeave}>
                  {t('booking.other')}
                </button>
              </div>
              {hospital.clinicSchedules?.length === 0 && <p>{t('booking.closedClinic')}</p>}
            </section>
            {hospital.clinicSchedules && hospital.clinicSchedules.length > 0 && <Times clinic={hospital} />}
          </>
        )
      }
    </Loaded>
  );
}

function Times({ clinic }: { readonly clinic: ClinicData }) {
  const departments = departmentsOf(clinic.clinicSchedules ?? []);
  const today = koreanDay(client.serverNow());
  const [department, setDepartment] = useState(departments[0] ?? '');
  const [date, setDate] = useState(() => firstDay(clinic, department, today));
  return (
    <>
      <DayChoice
        clinic={clinic}
        {...{ departments, department, date, today }}
        onDepartment={(chosen) => {
          setDepartment(chosen);
          setDate(firstDay(clinic, chosen, today));
        }}
        onDate={setDate}
      />
      <Slots
        key={`${department} ${date}`}
        hospitalId={clinic.id}
        hospital={clinic.name ?? ''}
        {...{ department, date }}
      />
    </>
  );
}
