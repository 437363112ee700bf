import type { CrewPatientQuery } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { RISK_TONES } from './risk-tones';

type Patient = NonNullable<CrewPatientQuery['patientCondition']>;

/** Whom a transport carries, in two lines. */
export function PatientLine({ patient }: { readonly patient: Patient | null }) {
  const { t } = useTranslation('transport');
  if (patient === null) return <p className="quiet">{t('patient.notRead')}</p>;
  const { preKtas, news2, sex, ageGroup, ageYears, chiefComplaint, needs } = patient;
  const who = [
    ageYears === null ? t(`patient.ageGroup.${ageGroup ?? 'UNKNOWN'}`) : t('patient.years', { n: ageYears }),
    t(`patient.sex.${sex ?? 'UNKNOWN'}`),
  ];
  const wants = needs && [
    t(`kind.${needs.bedKind}`),
    ...(needs.severeIllness ? [t(`illness.${needs.severeIllness}`)] : []),
    ...needs.equipment.map((kind) => t(`equipment.${kind}`)),
  ];
  return (
    <div className="patient">
      <p>
        <Triage preKtas={preKtas} />{' '}
        <span className="tag" data-tone={news2 ? RISK_TONES[news2.risk] : 'quiet'}>
          {news2 === null
            ? t('patient.noNews2')
            : t(news2.missing.length > 0 ? 'patient.news2AtLeast' : 'patient.news2', {
                score: news2.score,
                risk: t(`risk.${news2.risk}`),
              })}
        </span>{' '}
        {who.join(' · ')}
      </p>
      {chiefComplaint && <p className="complaint">{chiefComplaint}</p>}
      {wants && (
        <p className="quiet">
          {t('patient.needs')}: {wants.join(' · ')}
        </p>
      )}
    </div>
  );
}

/** The level of urgency; the first two are those that must not wait. */
export function Triage({ preKtas }: { readonly preKtas: number | null }) {
  const { t } = useTranslation('transport');
  return (
    <span
      className="tag"
      data-tone={preKtas === null ? 'quiet' : preKtas <= 2 ? 'bad' : preKtas === 3 ? 'fair' : undefined}
    >
      {preKtas === null ? t('patient.noTriage') : t('patient.triage', { n: preKtas })}
    </span>
  );
}
