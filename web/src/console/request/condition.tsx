import { useTranslation } from 'react-i18next';
import type { Request } from './request';
import type { T } from '../wording';

type Patient = NonNullable<Request['patientCondition']>;

/** Who it is, in one line: sex, age, consciousness. */
export function personText(patient: Patient, t: T): string {
  const { sex, ageGroup, ageYears, pregnant, consciousness, cause } = patient;
  return [
    t(`condition.sex.${sex ?? 'UNKNOWN'}`),
    ageYears == null ? t(`condition.age.${ageGroup ?? 'UNKNOWN'}`) : t('condition.years', { n: ageYears }),
    pregnant && t('condition.pregnant'),
    consciousness && t(`condition.consciousness.${consciousness}`),
    cause && t(`condition.cause.${cause}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What was measured, each with its name; nothing for what was not. */
function vitalsOf(patient: Patient, t: T): [name: string, value: string][] {
  const { systolic, diastolic, heartRate, respiratoryRate, temperature, oxygenSaturation } = patient;
  const values: [string, string | null][] = [
    [
      t('condition.bloodPressure'),
      systolic == null && diastolic == null ? null : `${systolic ?? '–'}/${diastolic ?? '–'}`,
    ],
    [t('condition.heartRate'), heartRate == null ? null : String(heartRate)],
    [t('condition.respiratoryRate'), respiratoryRate == null ? null : String(respiratoryRate)],
    [t('condition.temperature'), temperature == null ? null : `${temperature.toFixed(1)}℃`],
    [t('condition.oxygenSaturation'), oxygenSaturation == null ? null : `${oxygenSaturation}%`],
  ];
  return values.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

/** What the crew found and what the patient needs. */
export function Condition({ request }: { readonly request: Request }) {
  const { t } = useTranslation('console');
  const { patientCondition: patient, bedKind } = request;
  if (!patient) return null;
  const { needs, onOxygen, hypercapnicRisk } = patient;
  const more = [
    onOxygen === true && t('condition.onOxygen'),
    hypercapnicRisk === true && t('condition.hypercapnicRisk'),
  ].filter(Boolean);
  const crew = [patient.organization, patient.vehicle].filter(Boolean).join(' · ');
  return (
    <div className="condition">
      <p className="person">{personText(patient, t)}</p>
      {patient.chiefComplaint && <p className="complaint">{patient.chiefComplaint}</p>}
      <ul className="vitals" aria-label={t('requests.vitals')}>
        {vitalsOf(patient, t).map(([name, value]) => (
          <li key={name}>
            {name} <b>{value}</b>
          </li>
        ))}
        {more.map((text) => (
          <li key={String(text)}>{text}</li>
        ))}
      </ul>
      <dl className="facts">
        <div>
          <dt>{t('requests.wants')}</dt>
          <dd>
            <b>{t(`kind.${bedKind}`)}</b>
          </dd>
        </div>
        {needs?.severeIllness && (
          <div>
            <dt>{t('requests.needs')}</dt>
            <dd>{t(`illness.${needs.severeIllness}`)}</dd>
          </div>
        )}
        {needs && needs.equipment.length > 0 && (
          <div>
            <dt>{t('requests.equipmentNeeded')}</dt>
            <dd>{needs.equipment.map((kind) => t(`equipment.${kind}`)).join(', ')}</dd>
          </div>
        )}
        {crew && (
          <div>
            <dt>{t('requests.crew')}</dt>
            <dd>{crew}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
