import type { BedKind, Cause, SevereIllness } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { BED_KINDS, EQUIPMENT_KINDS, SEVERE_ILLNESSES } from '../../map/board/kinds';
import { bedKindOf, type Draft } from '../draft';
import { Choice } from './choice';

interface Props {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** What the patient needs of a hospital: a bed by the age at least; the rest only where it decides. */
export function Needs({ draft, change }: Props) {
  const { t } = useTranslation(['crew', 'transport']);
  const more = draft.severeIllness !== null || draft.equipment.length > 0 || draft.cause !== null;
  return (
    <div className="needs-fields">
      <label className="number">
        {t('form.bed')}
        <select
          value={bedKindOf(draft)}
          onChange={({ target }) => change({ bedKind: target.value as BedKind })}
        >
          {BED_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`transport:kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <details open={more || undefined}>
        <summary>{t('form.more')}</summary>
        <label className="number">
          {t('form.illness')}
          <select
            value={draft.severeIllness ?? ''}
            onChange={({ target }) =>
              change({ severeIllness: target.value === '' ? null : (target.value as SevereIllness) })
            }
          >
            <option value="">{t('form.none')}</option>
            {SEVERE_ILLNESSES.map((illness) => (
              <option key={illness} value={illness}>
                {t(`transport:illness.${illness}`)}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="checks">
          <legend>{t('form.equipment')}</legend>
          {EQUIPMENT_KINDS.map((kind) => (
            <label key={kind} className="check">
              <input
                type="checkbox"
                checked={draft.equipment.includes(kind)}
                onChange={({ target }) =>
                  change({
                    equipment: target.checked
                      ? [...draft.equipment, kind]
                      : draft.equipment.filter((one) => one !== kind),
                  })
                }
              />
              {t(`transport:equipment.${kind}`)}
            </label>
          ))}
        </fieldset>
        <Choice<Cause>
          legend={t('form.cause')}
          values={['DISEASE', 'NON_DISEASE']}
          label={(cause) => t(`form.causes.${cause}`)}
          chosen={draft.cause}
          onChange={(cause) => change({ cause })}
        />
        {(['pregnant', 'hypercapnicRisk'] as const).map((name) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              checked={draft[name]}
              onChange={({ target }) => change({ [name]: target.checked })}
            />
            {t(name === 'pregnant' ? 'form.pregnant' : 'form.hypercapnic')}
          </label>
        ))}
      </details>
    </div>
  );
}
