import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { userErrorText } from '../../form/error-text';
import type { FormState } from '../../form/use-attempt';
import { HospitalSearch, type FoundHospital } from '../hospital-search';

interface Props {
  readonly form: FormState;
  readonly hospital: FoundHospital | null;
  readonly onChoose: (hospital: FoundHospital | null) => void;
}

/** The one hospital that somebody works for. */
export function HospitalChoice({ form, hospital, onChoose }: Props) {
  const { t, i18n } = useTranslation('account');
  const id = useId();
  const error = form.errorAt('hospitalId');
  return (
    <fieldset aria-describedby={error ? id : undefined}>
      <legend>{t('role.hospital')}</legend>
      {hospital === null ? (
        <HospitalSearch action={t('role.chooseHospital')} onChoose={onChoose} />
      ) : (
        <p className="row">
          <strong>{hospital.name}</strong>
          <button type="button" onClick={() => onChoose(null)}>
            {t('role.otherHospital')}
          </button>
        </p>
      )}
      {error && (
        <p className="field-error" id={id}>
          {userErrorText(error, i18n.language)}
        </p>
      )}
    </fieldset>
  );
}
