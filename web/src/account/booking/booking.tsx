import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClinicSearch } from './clinic-search';
import { Clinic } from './clinic';
import './booking.css';

/** Booking an appointment: which hospital first, then its times. */
export function Booking() {
  const { t } = useTranslation('account');
  const [hospitalId, setHospitalId] = useState<string | null>(null);
  if (hospitalId !== null) return <Clinic hospitalId={hospitalId} onLeave={() => setHospitalId(null)} />;
  return (
    <section className="card">
      <p className="quiet">{t('booking.intro')}</p>
      <ClinicSearch onChoose={setHospitalId} />
    </section>
  );
}
