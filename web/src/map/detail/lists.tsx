import { useTranslation } from 'react-i18next';
import type { HospitalDetails } from './use-details';

/** Which equipment can be used now. */
export function EquipmentList({ equipment }: { readonly equipment: HospitalDetails['equipment'] }) {
  const { t } = useTranslation('map');
  return (
    <section className="part">
      <h3>{t('detail.equipment')}</h3>
      {(equipment?.length ?? 0) === 0 && <p className="quiet">{t('detail.noneKnown')}</p>}
      <ul className="facts">
        {equipment?.map(({ kind, availability, units }) => (
          <li key={kind} data-availability={availability}>
            <span>{t(`equipment.${kind}`)}</span>
            <span className="fact">
              {t(`detail.availability.${availability}`)}
              {units !== null && units > 0 && ` · ${t('detail.units', { n: units })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which severe illnesses it says that it accepts, with its limits. */
export function IllnessList({ illnesses }: { readonly illnesses: HospitalDetails['severeIllness'] }) {
  const { t } = useTranslation('map');
  return (
    <section className="part">
      <h3>{t('detail.illnesses')}</h3>
      <p className="quiet">{t((illnesses?.length ?? 0) === 0 ? 'detail.noneKnown' : 'detail.illnessHint')}</p>
      <ul className="facts">
        {illnesses?.map(({ illness, availability, note }) => (
          <li key={illness} data-availability={availability}>
            <span>
              {t(`illness.${illness}`)}
              {note && <small lang="ko"> {note}</small>}
            </span>
            <span className="fact">{t(`detail.availability.${availability}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
